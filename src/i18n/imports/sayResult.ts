import type { Mistake } from "../../domain/content/mistake.ts";
import type { ImportPlan } from "../../domain/imports/planImport.ts";
import { columnsSchema, type Mapping, type Sorting } from "../../domain/imports/mappingSchema.ts";
import { printMistake } from "../mistakes/sayMistake.ts";
import type { Decision, Deed } from "../../domain/imports/decideWrites.ts";
import { counted, countReasons, partOnly, sayCount } from "./reportImport.ts";

const deeds: [Deed, string][] = [
  ["new", "new"],
  ["changed", "changed"],
  ["unchanged", "unchanged"],
  ["edited", "edited by hand and left so"],
  ["removed", "taken out by hand and left out"],
  ["vanished", "no longer at the source and marked so"],
];

/** What an import came to. */
export interface ImportResult {
  plan: ImportPlan;
  decisions: readonly Decision[];
  mapping: Mapping;
  /** True where the mapping was guessed, because there was no file of it yet. */
  isGuessed: boolean;
  /** True where there was no city.yaml yet. */
  isNewCity: boolean;
  /** What `check` says of the folder afterwards; undefined where nothing was written. */
  check: { files: number; mistakes: Mistake[] } | undefined;
}

/** What the import says on the screen when it is done; `into`, `mapping` and `report` are paths as the curator types them. */
export function sayResult(
  { plan, decisions, mapping, isGuessed, isNewCity, check }: ImportResult,
  paths: { file: string; into: string; mapping: string; report: string },
): string {
  const sayDeeds = (room: string): string => {
    const own = decisions.filter((one) => one.path.startsWith(`${room}/`));
    const counts = deeds.map(([deed, words]) => [own.filter((one) => one.deed === deed).length, words] as const);
    return `  ${room}: ${counts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(", ") || "none"}`;
  };
  const isUnchanged = decisions.every(({ text }) => text === undefined) && !isGuessed && !isNewCity;
  const kept = decisions.filter((one) => one.kept.length > 0 && one.deed !== "edited").length;
  return [
    ...(isGuessed ? [`Guessed, to be corrected in ${paths.mapping}:`, ...sayGuess(mapping), ""] : []),
    `${paths.file}: ${sayCount(plan)}`,
    ...countReasons(plan).map(({ reason, count }) => `  ${count} set aside: ${reason}`),
    "",
    !check ? `In ${paths.into} there would be:` : `In ${paths.into} there are now:`,
    ...["events", "venues", "institutions"].map(sayDeeds),
    ...(isNewCity ? ["  city.yaml: new, to be corrected"] : []),
    ...(kept > 0 ? [`  In ${kept} of the changed files what was edited by hand is left so.`] : []),
    ...(plan.isPart ? [`  ${partOnly}`] : []),
    isUnchanged ? "Nothing has changed." : "",
    ...(check
      ? [`Record by record: ${paths.report}`, ...sayCheck(check)]
      : [...sayWrites(decisions), "Nothing was written: this was a dry run."]),
  ].join("\n");
}

/** What a dry run would write, file by file. */
function sayWrites(decisions: readonly Decision[]): string[] {
  const lines = decisions.flatMap(({ path, deed, text, changed }) =>
    text === undefined ? [] : [`  ${deed} ${path}${changed.length > 0 ? `: ${changed.join(", ")}` : ""}`],
  );
  return lines.length === 0 ? [] : ["It would write:", ...lines, ""];
}

function sayGuess(mapping: Mapping): string[] {
  const { columns, area, kind, lang, timeZone, texts, institution } = mapping;
  const sorting = (name: string, { column, after, values, words, otherwise }: Sorting): string => {
    const where = column === undefined ? "nothing" : `“${column}”${after === undefined ? "" : ` behind ${after}`}`;
    const others = otherwise === undefined || otherwise === null ? "" : `; ${otherwise} where that says nothing`;
    const open = Object.entries(values).flatMap(([value, meaning]) => (meaning === null ? [value] : []));
    const missing = open.length > 0 ? `; NOT YET: ${open.join(", ")}` : "";
    const known = words
      ? counted(Object.keys(words).length, "word in it", "words in it")
      : counted(Object.keys(values).length, "value");
    return `  ${name} from ${where} (${known}${others}${missing})`;
  };
  return [
    ...Object.keys(columnsSchema.shape).flatMap((field) => {
      const column = columns[field as keyof typeof columns];
      return column === undefined ? [] : [`  ${field} from “${column}”`];
    }),
    sorting("area", area),
    sorting("kind", kind),
    `  texts are ${texts}, in ${lang}; times are of ${timeZone}; ${institution} answers for them`,
  ];
}

function sayCheck({ files, mistakes }: NonNullable<ImportResult["check"]>): string[] {
  if (mistakes.length === 0) return [`npm run check finds nothing wrong in its ${files} files.`];
  return [`npm run check finds ${counted(mistakes.length, "mistake")}:`, ...mistakes.map(printMistake)];
}

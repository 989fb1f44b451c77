import type { ImportPlan } from "../../domain/imports/planImport.ts";
import type { NoteCode } from "../../domain/imports/outcome.ts";
import { nameReason, sayDuplicate, sayNote, saySetAside, shorten } from "./sayImport.ts";
import type { Decision } from "../../domain/imports/decideWrites.ts";

/** `361 records = 313 in 313 files + 47 set aside + 1 duplicate`. */
export function sayCount({ records, placed, setAside, duplicates }: ImportPlan): string {
  const files = new Set(placed.map(({ path }) => path)).size;
  const parts = [
    `${placed.length} in ${counted(files, "event file")}`,
    `${setAside.length} set aside`,
    counted(duplicates.length, "duplicate"),
  ];
  return `${counted(records, "record")} = ${parts.join(" + ")}`;
}

/** How many were set aside for each reason, the most frequent first. */
export function countReasons({ setAside }: ImportPlan): { reason: string; count: number }[] {
  return [...Map.groupBy(setAside, ({ code }) => code)]
    .map(([code, records]) => ({ reason: nameReason(code), count: records.length }))
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/**
 * What became of every record, for a curator to read. It says how things are and not what was done, so that importing the
 * same again leaves it as it is.
 */
export function reportImport(
  plan: ImportPlan,
  { file, mapping, decisions }: { file: string; mapping: string; decisions: readonly Decision[] },
): string {
  const withDeed = (deed: Decision["deed"]): string[] =>
    decisions.filter((one) => one.deed === deed).map(({ path }) => path);
  const kept = decisions.filter((one) => one.deed === "edited" || one.kept.length > 0);
  const sections: [string, string[]][] = [
    ["Set aside, by reason", countReasons(plan).map(({ reason, count }) => `${count}  ${reason}`)],
    ["Set aside", sayRecords(plan.setAside, plan.unit, (record) => saySetAside(record, mapping))],
    ["Duplicates", sayRecords(plan.duplicates, plan.unit, (record) => sayDuplicate(record, plan.unit))],
    ["Repeating, as plain fields or as single dates", sayNotes(plan, mapping, isRule)],
    ["Imported, with something left out or to look at", sayNotes(plan, mapping, (code) => !isRule(code))],
    [
      "Edited by hand, and left so although the source says something else",
      kept.map((one) => [one.path, one.kept.join(", ")].filter(Boolean).join(": ")),
    ],
    ["Taken out by hand, and left out", withDeed("removed")],
    ["No longer at the source: marked so, and left for you to decide", withDeed("vanished")],
    ["The same title several times, an event of its own each", sayRepeated(plan)],
    ["Imported", plan.placed.map((record) => `${plan.unit} ${record.at}  ${record.path}`)],
  ];
  const parts = sections.filter(([, content]) => content.length > 0);
  return [
    `The import of ${file}`,
    sayCount(plan),
    ...(plan.isPart ? [partOnly] : []),
    ...parts.map(([title, content]) => `${title}\n${"-".repeat(title.length)}\n${content.join("\n")}`),
  ]
    .join("\n\n")
    .concat("\n");
}

function sayRecords<Kind extends { at: number; title: string }>(
  records: readonly Kind[],
  unit: ImportPlan["unit"],
  say: (record: Kind) => string,
): string[] {
  return records.map(
    (record) =>
      `${unit} ${record.at}  ${record.title === "" ? "(no title)" : shorten(record.title)}\n    ${say(record)}`,
  );
}

function isRule(code: NoteCode): boolean {
  return ["as-repeats", "as-dates", "dates-from", "dates-until"].includes(code);
}

function sayNotes({ notes, unit }: ImportPlan, mapping: string, isMeant: (code: NoteCode) => boolean): string[] {
  return sayRecords(
    notes.filter(({ code }) => isMeant(code)),
    unit,
    (note) => sayNote(note, mapping),
  );
}

/** Said where what is not in the source may well be on its next page. */
export const partOnly = "The source says that it has more than it gave here, so nothing is taken to be gone.";

function sayRepeated({ placed }: ImportPlan): string[] {
  const titles = Map.groupBy(placed, ({ title }) => title);
  return [...titles].flatMap(([title, records]) => {
    const files = new Set(records.map(({ path }) => path)).size;
    return files > 1 ? [`${files}  ${title}`] : [];
  });
}

export function counted(count: number, word: string, words = `${word}s`): string {
  return `${count} ${count === 1 ? word : words}`;
}

import { francAll } from "franc";
import type { City } from "../city/citySchema.ts";
import { nearestName } from "../content/nearestName.ts";
import { eventKinds } from "../events/eventSchema.ts";
import { areaNames, calendarMarks, kindNames, kindWords, statusMarks } from "./columnNames.ts";
import { cleanLine } from "./cleanText.ts";
import { findWord } from "./findWord.ts";
import { guessColumns } from "./guessColumns.ts";
import { findSorting, findWords, type Found } from "./guessSorting.ts";
import type { Columns, Mapping, Sorting } from "./mappingSchema.ts";
import { looksLikeMarkdown, type TextFormat } from "./markdownOf.ts";
import { slugOf } from "./slugOf.ts";
import { readSourceTime, type DateOrder } from "./sourceTime.ts";
import type { Records } from "./sourceRecord.ts";
import { isGlued } from "./splitGlued.ts";

/** A mapping in which the columns no guess was made for, and the language, may still be missing. */
export type MappingGuess = Omit<Mapping, "columns" | "lang"> & { columns: Partial<Columns>; lang: string | undefined };

interface Known {
  /** Names the source where its links name no site. */
  name: string;
  timeZone: string;
  lang?: string | undefined;
  /** Its areas are used; without it, each category found becomes an area. */
  city?: City | undefined;
}

/** How the records probably become events, from the names of the columns and what stands in them. */
export function guessMapping(source: Records, known: Known): MappingGuess {
  const columns = guessColumns(source);
  const cellsOf = (field: keyof Columns): string[] => {
    const column = columns[field];
    if (column === undefined) return [];
    return source.records.map(({ cells }) => cells.get(column)?.trim() ?? "").filter((cell) => cell !== "");
  };
  const origin = mostFrequent(cellsOf("link").flatMap((link) => URL.parse(link)?.origin ?? []));
  const name = origin === undefined ? (source.name ?? known.name) : new URL(origin).hostname.replace(/^www\./, "");
  const areas = findSorting(source, areaNames, columns.link);
  const categories = [findSorting(source, kindNames, undefined), areas].filter((found) => found !== undefined);
  const kinds = categories.find(tellsKinds);
  const words = kinds ? [] : findWords(source, columns.title ?? "", [...meanings.keys()]);
  const order = guessOrder(cellsOf("start"));
  return {
    source: { name, ...(origin === undefined ? {} : { url: origin }) },
    lang: known.lang ?? guessLanguage([...cellsOf("title"), ...cellsOf("description")]),
    timeZone: source.timeZone ?? known.timeZone,
    institution: slugOf(name.replace(/\./g, "-")) || "source",
    columns,
    area: sort(
      splitFound(areas).areas,
      (value) => areaOf(value, known.city),
      known.city ? undefined : otherArea(areas),
    ),
    kind:
      words.length > 0 && columns.title !== undefined
        ? { column: columns.title, values: {}, words: meaningsOf(words), otherwise: "other" }
        : sort(splitFound(kinds ?? categories[0]).kinds, kindOf, "other"),
    free: "unknown",
    marks: { ...statusMarks, ...(source.known ? calendarMarks : {}) },
    online: [...new Set([...cellsOf("venue"), ...(areas?.values.keys() ?? [])].map(cleanLine))]
      .filter(isOnline)
      .toSorted(),
    dates: { ...(order === undefined ? {} : { order }), ...guessDays(cellsOf("start"), order) },
    ...(mostly(cellsOf("title"), (title) => /^\p{Ll}/u.test(title)) ? { capitals: true } : {}),
    texts: guessFormat([...cellsOf("description"), ...cellsOf("summary")]),
  };
}

/** What a category of records becomes; nothing is guessed for an area the city does not have. */
function sort<Value extends string>(
  found: Found | undefined,
  meaning: (value: string) => Value | null,
  otherwise: Value | undefined,
): Omit<Sorting, "values" | "words" | "otherwise"> & { values: Record<string, Value | null>; otherwise?: Value } {
  const values = Object.fromEntries([...(found?.values.keys() ?? [])].map((value) => [value, meaning(value)]));
  return {
    ...(found ? { column: found.column } : {}),
    ...(found?.after === undefined ? {} : { after: found.after }),
    values,
    ...(otherwise === undefined ? {} : { otherwise }),
  };
}

function areaOf(value: string, city: City | undefined): string | null {
  const id = slugOf(value, 40);
  if (!city) return id === "" ? otherAreaId : id;
  const ids = Object.keys(city.areas);
  const titles = new Map(
    Object.entries(city.areas).flatMap(([area, { title }]) =>
      (typeof title === "string" ? [title] : Object.values(title)).map((one) => [one.toLowerCase(), area] as const),
    ),
  );
  const title = nearestName(value, titles.keys());
  return nearestName(id, ids) ?? (title === undefined ? null : (titles.get(title) ?? null));
}

/** The area of what has no category of its own. */
export const otherAreaId = "other";

function otherArea(found: Found | undefined): string | undefined {
  return !found || found.without > 0 ? otherAreaId : undefined;
}

/**
 * Where the values that only ever stand behind others tell kinds, as “concert” in “Music, concert”, those that stand
 * first tell the area; one or two may be areas themselves, as “dance” in “Music, dance”. That it is online is neither, but
 * “livestream” tells the kind as well.
 */
function splitFound(found: Found | undefined): { areas: Found | undefined; kinds: Found | undefined } {
  if (!found) return { areas: found, kinds: found };
  const those = (isFirst: boolean): Found => ({
    ...found,
    values: new Map(
      [...found.values].filter(
        ([value]) =>
          found.first.has(value) === isFirst && (!isOnline(value) || (!isFirst && kindOf(value) !== "other")),
      ),
    ),
  });
  const kinds = new Set([...those(false).values.keys()].map(kindOf).filter((kind) => kind !== "other"));
  return kinds.size > 2 ? { areas: those(true), kinds: those(false) } : { areas: found, kinds: found };
}

type Kind = NonNullable<Mapping["kind"]["otherwise"]>;

/** The kind each word tells. */
const meanings = new Map(
  Object.entries(kindWords).flatMap(([kind, words]) => words.map((word) => [word, kind as Kind] as const)),
);

function kindOf(value: string): Kind {
  const own = eventKinds.find((kind) => kind === value.toLowerCase());
  return own ?? meanings.get(findWord(value, [...meanings.keys()]) ?? "") ?? "other";
}

function meaningsOf(words: readonly string[]): Record<string, Kind> {
  return Object.fromEntries(words.map((word) => [word, meanings.get(word) ?? "other"]));
}

function tellsKinds({ values }: Found): boolean {
  return [...values.keys()].some((value) => kindOf(value) !== "other");
}

/** The likeliest language of the texts as BCP 47 writes it; undefined where there is too little to tell. */
function guessLanguage(texts: readonly string[]): string | undefined {
  // The names of marks and the addresses behind them are of no language, or of another.
  const words = texts.join("\n").replace(/<[^>]*>|https?:\/\/\S+/g, " ");
  const [[code, probability] = ["und", 0]] = francAll(words.slice(0, 20_000), { minLength: 80 });
  if (code === "und" || probability === 0) return undefined;
  return Intl.getCanonicalLocales(code)[0];
}

function isOnline(place: string): boolean {
  return /^(?:online|онлайн|livestream|live-stream|zoom|webinar|вебинар|стрим|трансляция)(?!\p{L})/iu.test(place);
}

/** With slashes only the numbers themselves can show the order, if all of them allow the same one. */
function guessOrder(cells: readonly string[]): DateOrder | undefined {
  if (!cells.some((cell) => readSourceTime(cell) === "ambiguous-date")) return undefined;
  const unreadable = (order?: DateOrder): number =>
    cells.filter((cell) => readSourceTime(cell, { order }) === "unreadable-date").length;
  const possible = (["day-first", "month-first"] as const).filter((order) => unreadable(order) === unreadable());
  return possible.length === 1 ? possible[0] : undefined;
}

/** Ten years around the day in the middle; days nobody now alive could come to are placeholders anyway. */
function guessDays(cells: readonly string[], order: DateOrder | undefined): { from: string; until: string } {
  const years = cells
    .map((cell) => readSourceTime(cell, { order }))
    .flatMap((time) => (typeof time === "string" ? [] : [time.day.year]))
    .filter((year) => year > 1900 && year < 2100)
    .toSorted((a, b) => a - b);
  const middle = years[Math.floor((years.length - 1) / 2)] ?? 2025;
  return { from: `${middle - 10}-01-01`, until: `${middle + 10}-12-31` };
}

function guessFormat(texts: readonly string[]): TextFormat {
  const often = (test: (text: string) => boolean): boolean => texts.filter(test).length > texts.length / 10;
  if (often((text) => /<(?:p|br|a|b|i|strong|em|ul|ol|li|div|span|h\d)\b[^<>]*>/i.test(text))) return "html";
  if (often(looksLikeMarkdown)) return "markdown";
  return often(isGlued) ? "scraped" : "plain";
}

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.filter(test).length > cells.length / 2;
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))[0]?.[0];
}

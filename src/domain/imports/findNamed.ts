import { sameText } from "./cleanText.ts";

/** What JSON puts around a record's own fields. */
const wrapper = /^(?:attributes|properties|fields|_source|event|node|item)\.(?=.)/i;

/** What JSON puts inside a text: the language it is in, or the way it is written. */
const inner = /\.(?:(?!id$)[a-z]{2}|rendered|value|text|@value)$/i;

/** A column whose name ends so says something else of what it begins with: `place.id`, `Venue URL`, `price_currency`. */
const otherEnds = new Set(
  "id ids slug url link type image images photo phone email count currency timezone code country region locality".split(
    " ",
  ),
);

/**
 * The columns with one of the names, the surest first: whole names (`startDate` is “start date”), then those that end in one
 * (`location.name`), then those with one among their words. Of columns found alike, the name that comes first counts, then
 * the outer column. With `own` only what the record says of itself counts, not what it says of something within it
 * (`organizer.name`).
 */
export function findNamed(
  columns: readonly string[],
  names: readonly string[],
  { own = false }: { own?: boolean } = {},
): string[] {
  const known = columns.map(readName).filter(({ depth }) => !own || depth === 0);
  const isAmong = (words: string, name: string): boolean => {
    const all = words.split(" ");
    return all.includes(name) && !otherEnds.has(all.at(-1) ?? "");
  };
  const tiers: ((words: string, name: string) => boolean)[] = [
    (words, name) => words === name,
    (words, name) => words.endsWith(` ${name}`),
    isAmong,
  ];
  const found = tiers.flatMap((fits) =>
    names.flatMap((name) => known.filter(({ words }) => fits(words, name)).toSorted((a, b) => a.depth - b.depth)),
  );
  return [...new Set(found.map(({ column }) => column))];
}

function readName(column: string): { column: string; words: string; depth: number } {
  const path = column.replace(wrapper, "").replace(inner, "");
  const words = sameText(path.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
  return { column, words, depth: path.split(/\.(?=\S)/).length - 1 };
}

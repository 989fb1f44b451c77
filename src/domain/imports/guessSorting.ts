import { cleanLine } from "./cleanText.ts";
import { findNamed } from "./findNamed.ts";
import { findWord } from "./findWord.ts";
import { partsOf, valueOf } from "./sortedBy.ts";
import type { Records } from "./sourceRecord.ts";

/** What the records can be sorted by, and how many have each value, the most frequent first. */
export interface Found {
  column: string;
  after?: string;
  values: Map<string, number>;
  /** Of several values in one cell, those that ever stand first. */
  first: Set<string>;
  /** How many records have none. */
  without: number;
}

const mostValues = 40;

/** The column with one of the names, or a part of the addresses in the links that few values share. */
export function findSorting(source: Records, names: readonly string[], link: string | undefined): Found | undefined {
  for (const column of findNamed(source.columns, names)) {
    const found = countValues(source, { column });
    if (found.values.size > 0 && found.values.size <= mostValues) return found;
  }
  return link === undefined ? undefined : findInLinks(source, link);
}

/**
 * Addresses of one site begin alike (`/db/termine/`) and then often name a category (`musik/`). It is one if most records
 * have it, and far fewer values than records.
 */
function findInLinks(source: Records, column: string): Found | undefined {
  const paths = source.records.flatMap(({ cells }) => {
    const address = URL.parse(cells.get(column)?.trim() ?? "");
    return address ? [address.pathname.split("/").slice(1)] : [];
  });
  const [first = []] = paths;
  let alike = 0;
  while (alike < first.length - 1 && paths.every((path) => path.length > alike + 1 && path[alike] === first[alike]))
    alike++;
  const after = `/${first
    .slice(0, alike)
    .map((part) => `${part}/`)
    .join("")}`;
  const found = countValues(source, { column, after });
  const size = found.values.size;
  const isCategory = size >= 2 && size <= mostValues && size * 2 <= paths.length && found.without * 3 <= paths.length;
  const isNumbers = [...found.values.keys()].every((value) => /^\d+$/.test(value));
  return isCategory && !isNumbers ? found : undefined;
}

function countValues({ records }: Records, sorting: { column: string; after?: string }): Found {
  const cells = records.flatMap((record) => valueOf(record.cells, sorting) ?? []);
  const [whole, parts] = [cells, cells.flatMap(partsOf)].map(countEach);
  // Where cells hold several values, there are fewer different values than different cells.
  const isSeveral = whole && parts && parts.size < whole.size;
  const values = isSeveral ? parts : (whole ?? new Map<string, number>());
  const first = new Set(isSeveral ? cells.flatMap((cell) => partsOf(cell)[0] ?? []) : values.keys());
  return { ...sorting, values, first, without: records.length - cells.length };
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length] as const);
  return new Map(counts.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** The words that tell something about the records in a column, those found in most of them first. */
export function findWords({ records }: Records, column: string, words: readonly string[]): string[] {
  const found = records.flatMap(({ cells }) => findWord(cells.get(column) ?? "", words) ?? []);
  return [...countEach(found).keys()];
}

/** `messen_und_kongresse` as a name: “Messen und Kongresse”. */
export function nameOfValue(value: string): string {
  const words = cleanLine(value.replace(/[-_+]+/g, " ")).split(" ");
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return words.map((word, index) => (index === 0 || word.length > 3 ? capital(word) : word)).join(" ");
}

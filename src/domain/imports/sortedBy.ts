import { cleanLine } from "./cleanText.ts";
import { findWord } from "./findWord.ts";
import type { Sorting } from "./mappingSchema.ts";

/** What stands between several values in one cell. */
const between = /\s*[,;|]\s*/;

/** What stands in the column: a cell's value, or of an address in it the part behind `after`; undefined if there is none. */
export function valueOf(
  cells: ReadonlyMap<string, string>,
  { column, after }: Pick<Sorting, "column" | "after">,
): string | undefined {
  const cell = cleanLine(cells.get(column ?? "") ?? "");
  if (after === undefined) return cell === "" ? undefined : cell;
  const path = URL.parse(cell)?.pathname ?? "";
  if (!path.startsWith(after)) return undefined;
  const [value = "", ...further] = path.slice(after.length).split("/");
  if (value === "" || further.every((part) => part === "")) return undefined;
  try {
    return cleanLine(decodeURIComponent(value));
  } catch {
    return value;
  }
}

/** The several values of one cell. */
export function partsOf(value: string): string[] {
  return value.split(between).filter((part) => part !== "");
}

/**
 * What a record is sorted by: the value in the column, or of several in it the first that has a meaning, else the first
 * word of the sorting that stands in it. A value the sorting does not have is itself; undefined where there is nothing that
 * could have a meaning.
 */
export function sortedBy(
  cells: ReadonlyMap<string, string>,
  { values, words, ...where }: Pick<Sorting, "column" | "after" | "values" | "words">,
): string | undefined {
  const value = valueOf(cells, where);
  if (value === undefined || Object.hasOwn(values, value)) return value;
  const parts = partsOf(value).filter((part) => Object.hasOwn(values, part));
  const part = parts.find((one) => values[one] !== null) ?? parts[0];
  if (part !== undefined) return part;
  return words ? findWord(value, Object.keys(words)) : value;
}

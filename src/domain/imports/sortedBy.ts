import { cleanLine } from "./cleanText.ts";
import type { Sorting } from "./mappingSchema.ts";

/** The value a record is sorted by: a cell's, or of an address in it the part behind `after`; undefined if it has none. */
export function sortedBy(
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

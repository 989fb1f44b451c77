import type { Records } from "./sourceRecord.ts";

/**
 * Prose and web pages also have commas, but not the same number of them in most lines; a table has several columns. What
 * does not count its records by lines was told from prose when it was read.
 */
export function looksLikeTable({ unit, columns, records }: Records): boolean {
  if (unit === "record") return true;
  const complete = records.filter(({ cellCount }) => !cellCount);
  return columns.length > 1 && complete.length >= records.length / 2;
}

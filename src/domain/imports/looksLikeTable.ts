import type { Records } from "./sourceRecord.ts";

/** Prose and web pages also have commas, but not the same number of them in most lines; a table has several columns. */
export function looksLikeTable({ columns, records }: Records): boolean {
  const complete = records.filter(({ cellCount }) => !cellCount);
  return columns.length > 1 && complete.length >= records.length / 2;
}

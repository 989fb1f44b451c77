import { columnNames } from "./columnNames.ts";
import { findNamed } from "./findNamed.ts";
import { readSourceTime } from "./sourceTime.ts";

/** True where most of a column's cells are times; numbers are times only in a column that is named so. */
export function looksLikeTimes(column: string, cells: readonly string[]): boolean {
  const isNamed = isNamedLikeTime(column);
  const times = cells.filter((cell) => (isNamed || !isNumber(cell)) && isTime(cell));
  return times.length > cells.length / 2;
}

/** True of `start`, `dates.start` and `startDate`. */
export function isNamedLikeTime(column: string): boolean {
  return findNamed([column], [...columnNames.start, ...columnNames.end]).length > 0;
}

export function isTime(cell: string): boolean {
  return readSourceTime(cell) !== "unreadable-date";
}

function isNumber(cell: string): boolean {
  return /^\s*-?\d+\s*$/.test(cell);
}

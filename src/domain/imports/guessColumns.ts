import { columnNames } from "./columnNames.ts";
import { findNamed } from "./findNamed.ts";
import type { Columns } from "./mappingSchema.ts";
import { readClock } from "./sourceTime.ts";
import type { Records } from "./sourceRecord.ts";
import { isTime, looksLikeTimes } from "./timeColumn.ts";
import { readYes } from "./readYes.ts";

type Field = keyof Columns;
type Test = (cell: string) => boolean;

/** Surest first: a column taken by one field is not offered to the next. */
const order = Object.keys({
  latitude: 0,
  longitude: 0,
  link: 0,
  start: 0,
  startTime: 0,
  end: 0,
  endTime: 0,
  title: 0,
  address: 0,
  venue: 0,
  description: 0,
  summary: 0,
  free: 0,
  price: 0,
  id: 0,
} satisfies Record<Field, number>) as Field[];

/** What a record says of itself; the title of something within it is another's. */
const own: readonly Field[] = ["title", "summary", "description", "link", "id", "free"];

const isNumber: Test = (cell) => /^-?\d{1,3}(?:[.,]\d+)?$/.test(cell.trim());
const isClock: Test = (cell) => readClock(cell) !== undefined;
const isLink: Test = (cell) => /^(?:https?:\/\/|www\.)/i.test(cell.trim());

/** What most of a field's cells must look like; any other column of that name is something else. */
const tests: Partial<Record<Field, Test>> = {
  latitude: isNumber,
  longitude: isNumber,
  link: isLink,
  start: isTime,
  startTime: isClock,
  end: isTime,
  endTime: isClock,
  venue: (cell) => !/^\s*\d+\s*$/.test(cell) && !isLink(cell),
  free: (cell) => readYes(cell) !== undefined,
};

/**
 * The column of each field: as the format itself says it, or by the names columns have in several languages and by what
 * stands in them. A start that no name gives away is the one column most of which are dates.
 */
export function guessColumns({ columns, records, known }: Records): Partial<Columns> {
  if (known) return known;
  const guessed: Partial<Record<Field, string>> = {};
  const left = new Set(columns);
  const cellsOf = (column: string): string[] =>
    records.map(({ cells }) => cells.get(column) ?? "").filter((cell) => cell.trim() !== "");
  const fits = (column: string, test: Test = () => true): boolean => {
    const cells = cellsOf(column);
    return cells.length > 0 && cells.filter(test).length > cells.length / 2;
  };
  for (const field of order) {
    const named = findNamed([...left], columnNames[field], { own: own.includes(field) });
    const column = named.find((name) => fits(name, tests[field]));
    if (column === undefined) continue;
    guessed[field] = column;
    left.delete(column);
  }
  const start =
    guessed.start ?? [...left].find((column) => cellsOf(column).length > 0 && looksLikeTimes(column, cellsOf(column)));
  return { ...guessed, ...(start === undefined ? {} : { start }), ...guessTexts(guessed, [...left], cellsOf) };
}

/**
 * A description alone may be the short one of two texts: where another column is named as one and holds far more, that is
 * the description.
 */
function guessTexts(
  { description, summary }: Partial<Record<Field, string>>,
  left: readonly string[],
  cellsOf: (column: string) => string[],
): Partial<Columns> {
  if (description === undefined) return {};
  if (summary !== undefined) return {};
  const lengthOf = (column: string): number => cellsOf(column).reduce((sum, cell) => sum + cell.length, 0);
  const other = findNamed(left, columnNames.description, { own: true }).find((column) => lengthOf(column) > 0);
  if (other === undefined) return {};
  const [long = 0, short = 0] = [lengthOf(other), lengthOf(description)].toSorted((a, b) => b - a);
  if (long < short * 2) return {};
  return lengthOf(other) > lengthOf(description)
    ? { description: other, summary: description }
    : { description, summary: other };
}

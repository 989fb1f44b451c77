import { columnNames } from "./columnNames.ts";
import { sameText } from "./cleanText.ts";
import type { Columns } from "./mappingSchema.ts";
import { readClock, readSourceTime } from "./sourceTime.ts";
import type { Records } from "./sourceRecord.ts";

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
  price: 0,
  id: 0,
} satisfies Record<Field, number>) as Field[];

const isNumber: Test = (cell) => /^-?\d{1,3}(?:[.,]\d+)?$/.test(cell.trim());
const isClock: Test = (cell) => readClock(cell) !== undefined;
const isDate: Test = (cell) => readSourceTime(cell) !== "unreadable-date";

/** What most of a field's cells must look like; any other column of that name is something else. */
const tests: Partial<Record<Field, Test>> = {
  latitude: isNumber,
  longitude: isNumber,
  link: (cell) => /^(?:https?:\/\/|www\.)/i.test(cell.trim()),
  start: isDate,
  startTime: isClock,
  end: isDate,
  endTime: isClock,
};

/**
 * The column of each field, by the names columns have in several languages and by what stands in them. A start that no
 * name gives away is the one column most of which are dates.
 */
export function guessColumns({ columns, records }: Records): Partial<Columns> {
  const guessed: Partial<Record<Field, string>> = {};
  const left = new Set(columns);
  const fits = (column: string, test: Test = () => true): boolean => {
    const cells = records.map(({ cells: row }) => row.get(column) ?? "").filter((cell) => cell.trim() !== "");
    return cells.length > 0 && cells.filter(test).length > cells.length / 2;
  };
  for (const field of order) {
    const column = nameOf(field, [...left], (name) => fits(name, tests[field]));
    if (column === undefined) continue;
    guessed[field] = column;
    left.delete(column);
  }
  const start = guessed.start ?? [...left].find((column) => fits(column, isDate));
  return start === undefined ? guessed : { ...guessed, start };
}

/** The first column that has one of the field's names; a whole name is surer than a part of one. */
function nameOf(field: Field, columns: readonly string[], fits: (column: string) => boolean): string | undefined {
  return findNamed(columns, columnNames[field]).find(fits);
}

/** The columns with one of the names, in the order of the names; whole names before names among others. */
export function findNamed(columns: readonly string[], names: readonly string[]): string[] {
  const known = columns.map((column) => ({ column, name: sameText(column.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")) }));
  const whole = names.flatMap((name) => known.filter((one) => one.name === name));
  const part = names.flatMap((name) => known.filter((one) => one.name.split(" ").includes(name)));
  return [...new Set([...whole, ...part].map(({ column }) => column))];
}

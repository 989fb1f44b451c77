import type { CalendarTimes } from "./calendar/calendarTimes.ts";
import type { Columns } from "./mappingSchema.ts";

/** One record of a source, whatever its format: a text for each of its fields. */
export interface SourceRecord {
  /** Where it stands in the source, counted from 1 in the source's `unit`. */
  at: number;
  /** By the name of the column; a field the record lacks is absent. */
  cells: ReadonlyMap<string, string>;
  /** Where the record lists several times: the cells of each of them, the first one's among them. */
  sessions?: readonly ReadonlyMap<string, string>[];
  /** Set where it has other than the wanted number of cells, so that none of them can be trusted. */
  cellCount?: { found: number; wanted: number };
  /** Set where a calendar says when it takes place, in other terms than cells can hold. */
  calendar?: CalendarTimes;
}

export interface Records {
  /** How places in the source are counted: by the line a record begins at, as an editor counts, or by the record. */
  unit: "line" | "record";
  /** What the source calls itself. */
  name?: string;
  columns: string[];
  records: SourceRecord[];
  /** The columns whose meaning the format itself gives. */
  known?: Partial<Columns>;
  /** The zone of times that name none, where the source says it. */
  timeZone?: string;
  /** True where the source says that it has more records than it gave. */
  isPart?: boolean;
}

import { Temporal } from "temporal-polyfill";
import { isWholeDay, resolveTime } from "../times/writtenTime.ts";
import type { ImportedTimes } from "./importedEvent.ts";
import type { Columns, Mapping } from "./mappingSchema.ts";
import { CannotImport } from "./outcome.ts";
import { readClock, readSourceTime, writeTime, type SourceTime } from "./sourceTime.ts";
import type { SourceRecord } from "./sourceRecord.ts";

interface Into {
  mapping: Mapping;
  timeZone: string;
  /** Called for one of several times that cannot be used, with what it says. */
  onLostSession: (found: string) => void;
}

type Span = Pick<ImportedTimes, "start" | "end">;

/**
 * When a record's event takes place, as written in the city's zone. Where it lists several times they are in order, each
 * once, and those that cannot be used are left out.
 *
 * @throws CannotImport where there is no start, or a time cannot be read, or is a placeholder, or ends before it starts
 */
export function readTimes(record: SourceRecord, { mapping, timeZone, onLostSession }: Into): ImportedTimes {
  const { sessions = [record.cells] } = record;
  const spans: Span[] = [];
  let lost: CannotImport | undefined;
  for (const cells of sessions) {
    try {
      spans.push(readSpan((field) => cells.get(mapping.columns[field] ?? "") ?? "", { mapping, timeZone }));
    } catch (error) {
      if (!(error instanceof CannotImport) || sessions.length === 1) throw error;
      lost ??= error;
      onLostSession(error.parts.found ?? "");
    }
  }
  const [first, ...others] = [...new Map(spans.map((span) => [span.start, span])).values()].toSorted((a, b) =>
    a.start < b.start ? -1 : 1,
  );
  if (!first) throw lost ?? new CannotImport("no-date");
  return { ...first, ...(others.length === 0 ? {} : { sessions: others }) };
}

/** An end at the very moment of the start says nothing and is left out; from midnight to midnight are whole days. */
function readSpan(cell: (field: keyof Columns) => string, { mapping, timeZone }: Omit<Into, "onLostSession">): Span {
  const write = (time: SourceTime): string => writeTime(time, { from: mapping.timeZone, to: timeZone });
  const first = readMoment(cell("start"), cell("startTime"), mapping);
  if (!first) throw new CannotImport("no-date");
  const start = write(first);
  const last = readMoment(cell("end"), cell("endTime"), mapping, first);
  if (!last) return { start };
  const end = write(last);
  if (end === start) return { start };
  // Whether a day and a moment go together is the schema's to say.
  if (
    isWholeDay(start) === isWholeDay(end) &&
    Temporal.ZonedDateTime.compare(resolveTime(end, timeZone), resolveTime(start, timeZone)) <= 0
  ) {
    throw new CannotImport("end-before-start", { found: end, wanted: start });
  }
  if (isMidnight(start) && isMidnight(end)) return writeDays(start, end);
  return { start, end: end.startsWith(`${start.slice(0, 10)} `) && end.length === 16 ? end.slice(11) : end };
}

function isMidnight(written: string): boolean {
  return written.slice(10) === " 00:00";
}

/** Whole days from the first to the one before the midnight at the end. */
function writeDays(start: string, end: string): Span {
  const first = start.slice(0, 10);
  const last = Temporal.PlainDate.from(end.slice(0, 10)).subtract({ days: 1 }).toString();
  return { start: first, ...(last === first ? {} : { end: last }) };
}

/** The day and time in one cell or in two; a time without a day is on the day of `first`, or the night after. */
function readMoment(text: string, clock: string, mapping: Mapping, first?: SourceTime): SourceTime | undefined {
  const [date, time] = [text.trim(), clock.trim()];
  if (date === "" && time === "") return undefined;
  if (first) {
    const alone = readClock(date === "" ? time : date);
    if (alone) return onDayOf(first, alone);
  }
  if (date === "") {
    if (first) throw new CannotImport("unreadable-date", { found: time });
    return undefined;
  }
  const read = readSourceTime(date, { order: mapping.dates.order });
  if (typeof read === "string") throw new CannotImport(read, { found: date });
  const day = read.day.toString();
  if (day < mapping.dates.from || day > mapping.dates.until)
    throw new CannotImport("placeholder-date", { found: date });
  if (time === "") return read;
  const read2 = readClock(time);
  if (!read2) throw new CannotImport("unreadable-date", { found: time });
  return { ...read, time: read2 };
}

function onDayOf(first: SourceTime, time: Temporal.PlainTime): SourceTime {
  const isNextDay = first.time !== undefined && Temporal.PlainTime.compare(time, first.time) < 0;
  return { ...first, time, day: isNextDay ? first.day.add({ days: 1 }) : first.day };
}

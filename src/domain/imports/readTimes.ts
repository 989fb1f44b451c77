import { Temporal } from "temporal-polyfill";
import { isWholeDay, resolveTime } from "../times/writtenTime.ts";
import type { Columns, Mapping } from "./mappingSchema.ts";
import { CannotImport } from "./outcome.ts";
import { readClock, readSourceTime, writeTime, type SourceTime } from "./sourceTime.ts";

/**
 * When a record's event begins and ends, as written in the city's zone. An end at the very moment of the start says
 * nothing and is left out.
 *
 * @throws CannotImport where there is no start, or a time cannot be read, or is a placeholder, or ends before it starts
 */
export function readTimes(
  cell: (field: keyof Columns) => string,
  { mapping, timeZone }: { mapping: Mapping; timeZone: string },
): { start: string; end?: string } {
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
  return { start, end: end.startsWith(`${start.slice(0, 10)} `) && end.length === 16 ? end.slice(11) : end };
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

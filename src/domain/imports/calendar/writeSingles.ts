import { Temporal } from "temporal-polyfill";
import type { ImportedTimes } from "../importedEvent.ts";
import { CannotImport } from "../outcome.ts";
import { spanOf, type CalendarDate, type CalendarDates } from "./calendarDates.ts";
import { dayOf } from "./calendarMoment.ts";
import { writeSpan } from "./calendarSpan.ts";
import type { CalendarTimes } from "./calendarTimes.ts";
import { isSamePlace, type ReadInto } from "./readInto.ts";

const mostSingles = { complete: 1000, endless: 300 };

/**
 * Not more dates than a file can hold. Where there are more, they begin with the year before the one the calendar was made
 * in, so that what is to come is among them.
 */
export function boundDates(
  { dates, isComplete }: CalendarDates,
  { event }: CalendarTimes,
  { timeZone, note }: ReadInto,
): CalendarDate[] {
  const most = isComplete ? mostSingles.complete : mostSingles.endless;
  const made = /^DTSTAMP[^:]*:(\d{4})/.exec(event.lines.find(({ name }) => name === "DTSTAMP")?.text ?? "")?.[1];
  const from = made === undefined || dates.length <= most ? "" : `${String(Number(made) - 1).padStart(4, "0")}-01-01`;
  const recent = dates.filter(({ planned }) => dayOf(planned.start, timeZone) >= from);
  const kept = recent.length > 0 ? recent.slice(0, most) : dates.slice(-most);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first && first !== dates[0]) note("dates-from", dayOf(first.planned.start, timeZone));
  if (last && (last !== dates.at(-1) || !isComplete)) note("dates-until", dayOf(last.planned.start, timeZone));
  return kept;
}

/** Dates that stand singly; the cancelled ones of them are left out. */
export function writeSingles(dates: readonly CalendarDate[], { timeZone, note, tell, own }: ReadInto): ImportedTimes {
  const isHeld = ({ override }: CalendarDate): boolean => !override?.cancelled;
  const held = dates.filter(isHeld);
  const days = dates.filter((date) => !isHeld(date)).map(({ planned }) => dayOf(planned.start, timeZone));
  if (days.length > 0) note("cancelled-dates", days.join(", "));
  const elsewhere = held.filter(({ override }) => {
    return override && !isSamePlace(tell(override.cells).place, tell(own).place);
  });
  if (elsewhere.length > 0) {
    note("other-place", elsewhere.map(({ planned }) => dayOf(planned.start, timeZone)).join(", "));
  }
  const spans = held
    .map(spanOf)
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start.at, b.start.at))
    .map((span) => writeSpan(span, timeZone));
  const [first, ...others] = new Map(spans.map((span) => [span.start, span])).values();
  if (!first) throw new CannotImport("no-date");
  return { ...first, ...(others.length > 0 ? { sessions: others } : {}) };
}

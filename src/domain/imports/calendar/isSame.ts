import { Temporal } from "temporal-polyfill";
import { occurrencesBetween, type Occurrence, type Timed } from "../../events/occurrences.ts";
import { repeatsSchema } from "../../events/repeatsSchema.ts";
import type { ImportedTimes } from "../importedEvent.ts";
import { spanOf, type CalendarDates } from "./calendarDates.ts";
import type { Span } from "./calendarSpan.ts";

/** So many dates of a rule without end are enough where both clocks are the same. */
const enough = 800;

/**
 * Whether an event written so takes place at the calendar's dates: at all of them, or of a rule without end at those of
 * many years.
 */
export function isSame(
  { start, end, repeats, sessions }: ImportedTimes,
  { own, dates: all, isComplete }: CalendarDates,
  city: string,
): boolean {
  const isOneClock = own.start.isDay || own.start.at.timeZoneId === city;
  const dates = isOneClock && !isComplete ? all.filter(({ isOfRule }, index) => !isOfRule || index < enough) : all;
  const moved = repeats?.moved?.map(({ from, to, end: until }) => ({ from, to, end: until }));
  const checked = repeatsSchema.safeParse({ ...repeats, ...(moved ? { moved } : {}) });
  const [earliest] = dates;
  const latest = dates.findLast(({ isOfRule }) => isComplete || isOfRule);
  if (!checked.success || !earliest || !latest) return false;
  const event: Timed = { start, end, repeats: checked.data, sessions: sessions ?? [], status: "scheduled" };
  const horizon = latest.planned.start.at.withTimeZone(city).add(isComplete ? { years: 2 } : { days: -1 });
  const from = earliest.planned.start.at.withTimeZone(city).subtract({ years: 1 });
  const isNear = (at: Temporal.ZonedDateTime): boolean => Temporal.ZonedDateTime.compare(at, horizon) < 0;
  const ours = occurrencesBetween(event, city, { from, to: horizon }).map(keyOfOccurrence);
  const theirs = dates
    .map((date) => ({ span: spanOf(date), cancelled: date.override?.cancelled ?? false }))
    .map(({ span, cancelled }) => keyOfSpan(span, { city, cancelled }))
    .filter(({ at }) => isNear(at));
  return (
    ours.toSorted().join() ===
    theirs
      .map(({ key }) => key)
      .toSorted()
      .join()
  );
}

function keyOfOccurrence({ start, end, endKnown, cancelled }: Occurrence): string {
  return `${start.epochMilliseconds} ${endKnown ? end.epochMilliseconds : ""} ${cancelled}`;
}

function keyOfSpan(
  { start, end }: Span,
  { city, cancelled }: { city: string; cancelled: boolean },
): { key: string; at: Temporal.ZonedDateTime } {
  const inCity = (at: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
    start.isDay ? at.toPlainDate().toZonedDateTime(city) : at.withTimeZone(city);
  const until = end ? inCity(end.at) : start.isDay ? inCity(start.at.add({ days: 1 })) : undefined;
  const at = inCity(start.at);
  return { key: `${at.epochMilliseconds} ${until?.epochMilliseconds ?? ""} ${cancelled}`, at };
}

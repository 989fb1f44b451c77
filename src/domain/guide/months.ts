import { Temporal } from "temporal-polyfill";
import { firstOccurrence, lastEnd } from "../events/occurrences.ts";
import { groupByDay, type Day } from "./agenda.ts";
import type { Event } from "./guide.ts";
import { isLasting, lastDayOf, showingsBetween, timeOf, byTime, type Showing } from "./showing.ts";

/** A month of the programme, past or to come. */
export interface Month {
  month: Temporal.PlainYearMonth;
  lasting: Showing[];
  days: Day[];
}

/** How far ahead an event without an end is listed. */
const monthsAhead = 6;

/** Every month in which something takes place, in order; of what repeats without an end, half a year from `now`. */
export function listMonths(events: readonly Event[], zone: string, now: Temporal.ZonedDateTime): Month[] {
  const horizon = now.add({ months: monthsAhead });
  const lines = events.flatMap((event) =>
    showingsBetween([event], zone, spanOf(event, zone, horizon)).flatMap((showing) =>
      monthsOf(showing).map((month) => ({ month, showing })),
    ),
  );
  return [...Map.groupBy(lines, ({ month }) => month)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, inMonth]) =>
      makeMonth(
        Temporal.PlainYearMonth.from(month),
        inMonth.map(({ showing }) => showing),
      ),
    );
}

const pastNamed = 12;

/** The months a front page leads to: the present one and those to come, or the last twelve where none is to come. */
export function monthsToName(
  events: readonly Event[],
  zone: string,
  now: Temporal.ZonedDateTime,
): Temporal.PlainYearMonth[] {
  const present = now.toPlainDate().toPlainYearMonth();
  const months = listMonths(events, zone, now).map(({ month }) => month);
  const coming = months.filter((month) => Temporal.PlainYearMonth.compare(month, present) >= 0);
  return coming.length > 0 ? coming : months.slice(-pastNamed);
}

function spanOf(
  event: Event,
  zone: string,
  horizon: Temporal.ZonedDateTime,
): { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime } {
  const from = firstOccurrence(event, zone).start.startOfDay();
  const to = lastEnd(event, zone) ?? horizon;
  return { from, to: Temporal.ZonedDateTime.compare(from, to) < 0 ? to : from.add({ days: 1 }) };
}

/** The months a line belongs to: the one it begins in, and for what lasts every one it goes on in. */
function monthsOf(showing: Showing): string[] {
  const { occurrence, movedAway } = showing;
  const first = timeOf(showing).toPlainDate().toPlainYearMonth();
  if (!isLasting(occurrence) || movedAway) return [first.toString()];
  const last = lastDayOf(occurrence).toPlainYearMonth();
  const count = first.until(last, { largestUnit: "months" }).months + 1;
  return Array.from({ length: count }, (_, index) => first.add({ months: index }).toString());
}

function makeMonth(month: Temporal.PlainYearMonth, showings: readonly Showing[]): Month {
  const lasting = showings.filter(({ occurrence, movedAway }) => isLasting(occurrence) && !movedAway);
  const single = showings.filter((showing) => !lasting.includes(showing));
  return { month, lasting, days: groupByDay(single.toSorted(byTime)) };
}

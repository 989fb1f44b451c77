import { Temporal } from "temporal-polyfill";
import { groupByDay, type Day } from "./agenda.ts";
import type { Event } from "./guide.ts";
import { isLasting, showingsBetween, type Showing } from "./showing.ts";

/** A week of the programme, from a Monday to the Sunday after it. */
export interface Week {
  monday: Temporal.PlainDate;
  sunday: Temporal.PlainDate;
  /** What goes on for many days, some of them in this week: each once. */
  lasting: Showing[];
  /** The days on which something begins. */
  days: Day[];
}

export function makeWeek(events: readonly Event[], zone: string, monday: Temporal.PlainDate): Week {
  const from = monday.toZonedDateTime(zone);
  const to = monday.add({ weeks: 1 }).toZonedDateTime(zone);
  const showings = showingsBetween(events, zone, { from, to });
  const lasting = showings.filter(({ occurrence, movedAway }) => isLasting(occurrence) && !movedAway);
  const begun = showings.filter(
    (showing) =>
      !lasting.includes(showing) &&
      (showing.movedAway || Temporal.ZonedDateTime.compare(showing.occurrence.start, from) >= 0),
  );
  return { monday, sunday: monday.add({ days: 6 }), lasting, days: groupByDay(begun) };
}

/** The Monday of the week a day is in. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

const weeksBack = 1;
const weeksAhead = 8;

/**
 * The Mondays of the weeks that have a page of their own: the week of `now`, those ahead of it, and the one before,
 * whose address may have been passed on only yesterday.
 */
export function listMondays(now: Temporal.ZonedDateTime): Temporal.PlainDate[] {
  const first = mondayOf(now.toPlainDate()).subtract({ weeks: weeksBack });
  return Array.from({ length: weeksBack + 1 + weeksAhead }, (_, index) => first.add({ weeks: index }));
}

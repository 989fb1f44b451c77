import { Temporal } from "temporal-polyfill";
import { comingOccurrences } from "../events/occurrences.ts";
import type { Event } from "../guide/guide.ts";
import { byTime, type Showing } from "../guide/showing.ts";

/** How many dates of each event are listed. */
const each = 4;

/** What is to come of a series at `now`, the next first; and what was postponed without another date. */
export function comingLessons(
  events: readonly Event[],
  zone: string,
  now: Temporal.ZonedDateTime,
): { showings: Showing[]; undecided: Event[] } {
  const coming = events.map((event) => ({ event, dates: comingOccurrences(event, zone, { now, limit: each }) }));
  const showings = coming.flatMap(({ event, dates }) =>
    dates.map((occurrence) => ({ event, occurrence, movedAway: false })),
  );
  const undecided = coming.filter(({ event, dates }) => event.status === "postponed" && dates.length === 0);
  return { showings: showings.toSorted(byTime), undecided: undecided.map(({ event }) => event) };
}

import type { Temporal } from "temporal-polyfill";
import { comingOccurrences, lastEnd, type Occurrence } from "../events/occurrences.ts";
import type { Event, Guide } from "../guide/guide.ts";

/** The events that are not over at `now`, each with its nearest occurrence, the nearest first. */
export function comingEvents(
  guide: Guide,
  { now, limit }: { now: Temporal.ZonedDateTime; limit: number },
): { event: Event; occurrence: Occurrence }[] {
  return guide.events
    .flatMap((event) => {
      const occurrence = comingOccurrences(event, guide.city.timeZone, { now, limit: 1 })[0];
      return occurrence ? [{ event, occurrence }] : [];
    })
    .toSorted((a, b) => a.occurrence.start.epochMilliseconds - b.occurrence.start.epochMilliseconds)
    .slice(0, limit);
}

/** How long a calendar still holds what is over. */
export const keptDays = 90;

/** The events a subscribed calendar holds: those not over, and for 90 days those that are, so that none vanishes at once. */
export function calendarEvents(
  events: readonly Event[],
  { zone, now }: { zone: string; now: Temporal.ZonedDateTime },
): Event[] {
  const oldest = now.subtract({ days: keptDays }).epochMilliseconds;
  return events.filter((event) => (lastEnd(event, zone)?.epochMilliseconds ?? Infinity) > oldest);
}

import type { Temporal } from "temporal-polyfill";
import type { Event } from "./guide.ts";
import { endOf, showingsBetween, type Showing } from "./showing.ts";

/** A line of a short list, and when it comes into it: when so many before it are over; left out, at once. */
export interface EmbedDate {
  showing: Showing;
  from: Temporal.ZonedDateTime | undefined;
}

/** So many lines are seen at a time. */
const seen = 10;
/** And so many more wait for their turn, in case the page is read long after it was built. */
const waiting = 20;
const monthsAhead = 12;

/** The next dates of some events: at any time the ten nearest of those that are not over. */
export function embedDates(events: readonly Event[], zone: string, now: Temporal.ZonedDateTime): EmbedDate[] {
  const span = { from: now, to: now.add({ months: monthsAhead }) };
  const showings = showingsBetween(events, zone, span)
    .filter(({ movedAway }) => !movedAway)
    .slice(0, seen + waiting);
  return showings.map((showing, index) => {
    const ends = showings
      .slice(0, index)
      .map(endOf)
      .toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds);
    return { showing, from: ends[index - seen] };
  });
}

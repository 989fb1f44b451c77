import type { City } from "../city/citySchema.ts";
import { firstOccurrence } from "../events/occurrences.ts";
import type { ArchiveEntry, Event } from "../guide/guide.ts";
import { Problem } from "../problems/problem.ts";

type RateableItem = { room: "events"; entry: Event } | { room: "archive"; entry: ArchiveEntry };

/** Unfolding a daily repeat takes longer than all else about a rating, and comes to the same each time. */
const openings = new WeakMap<Event, number>();

/**
 * When ratings open, in milliseconds since 1970-01-01T00:00Z: with the start of the first occurrence; what is in the
 * archive took place long ago.
 */
export function ratingOpens(item: RateableItem, timeZone: string): number {
  if (item.room === "archive") return -Infinity;
  const opens = openings.get(item.entry) ?? firstOccurrence(item.entry, timeZone).start.epochMilliseconds;
  openings.set(item.entry, opens);
  return opens;
}

/** Throws the Problem that says why this cannot be rated at `now`, if it cannot. */
export function requireOpenRating(item: RateableItem, city: Pick<City, "ratings" | "timeZone">, now: number): void {
  if (!city.ratings) throw new Problem("ratings-off");
  if (item.room === "archive") return;
  if (item.entry.status === "cancelled" || item.entry.status === "postponed") throw new Problem(item.entry.status);
  const opens = ratingOpens(item, city.timeZone);
  if (now < opens) throw new Problem("not-open", { opens, timeZone: city.timeZone });
}

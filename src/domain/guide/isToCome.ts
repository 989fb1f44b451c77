import { Temporal } from "temporal-polyfill";
import { lastEnd } from "../events/occurrences.ts";
import type { Event } from "./guide.ts";

/** True of an event one can still come to, so far as is known at `now`: it can be put on a poster. */
export function isToCome(event: Event, zone: string, now: Temporal.ZonedDateTime): boolean {
  if (event.status === "cancelled" || event.status === "postponed") return false;
  const ends = lastEnd(event, zone);
  return ends === undefined || Temporal.ZonedDateTime.compare(ends, now) > 0;
}

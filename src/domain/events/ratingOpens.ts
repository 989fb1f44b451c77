import type { City } from "../city/citySchema.ts";
import { firstOccurrence, type Timed } from "./occurrences.ts";

/** When an event can be rated from, in milliseconds since 1970-01-01T00:00Z: when its first occurrence starts. */
export function ratingOpens(event: Timed, city: Pick<City, "timeZone">): number {
  return firstOccurrence(event, city.timeZone).start.epochMilliseconds;
}

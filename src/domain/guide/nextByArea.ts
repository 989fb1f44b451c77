import type { Temporal } from "temporal-polyfill";
import type { City } from "../city/citySchema.ts";
import type { Event } from "./guide.ts";
import { showingsBetween, type Showing } from "./showing.ts";

/** An area and what is next in it. */
export interface AreaNext {
  area: string;
  /** The nearest that are not over and not called off: the first is next, the others are next once it has begun. */
  next: Showing[];
}

const daysAhead = 60;
const candidates = 3;

/** What is next in every area, in the city's order of areas. */
export function nextByArea(
  events: readonly Event[],
  city: Pick<City, "areas" | "timeZone">,
  now: Temporal.ZonedDateTime,
): AreaNext[] {
  const span = { from: now, to: now.add({ days: daysAhead }) };
  return Object.keys(city.areas).map((area) => {
    const inArea = events.filter((event) => event.area === area && event.status !== "postponed");
    const next = showingsBetween(inArea, city.timeZone, span).filter(
      ({ occurrence, movedAway }) =>
        !occurrence.cancelled && !movedAway && occurrence.start.epochMilliseconds > now.epochMilliseconds,
    );
    return { area, next: next.slice(0, candidates) };
  });
}

import type { Temporal } from "temporal-polyfill";
import type { Occurrence } from "../events/occurrences.ts";
import type { Event } from "./guide.ts";

/** Between which moments the link of an occurrence can be followed. */
export interface JoinTime {
  opens: Temporal.ZonedDateTime;
  /** Exclusive. */
  end: Temporal.ZonedDateTime;
}

/** When one can join each of the occurrences that is held; what takes whole days opens when it begins. */
export function joinTimes(
  { join, status }: Pick<Event, "join"> & Partial<Pick<Event, "status">>,
  coming: readonly Occurrence[],
): JoinTime[] {
  if (!join || status === "cancelled" || status === "postponed") return [];
  return coming
    .filter(({ cancelled }) => !cancelled)
    .map(({ start, end, allDay }) => ({ opens: allDay ? start : start.subtract({ minutes: join.opens }), end }));
}

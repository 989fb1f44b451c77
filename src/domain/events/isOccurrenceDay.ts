import { resolveTime } from "../times/writtenTime.ts";
import type { EventData } from "./eventSchema.ts";
import { occurrencesBetween, withoutExceptions } from "./occurrences.ts";

/** True of a day the event would take place on by its plan, before exceptions and moves. */
export function isOccurrenceDay(event: EventData, day: string, zone: string): boolean {
  const start = resolveTime(day, zone);
  return occurrencesBetween(withoutExceptions(event), zone, { from: start, to: start.add({ days: 1 }) }).some(
    ({ id }) => id.startsWith(day),
  );
}

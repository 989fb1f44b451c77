import type { City } from "../city/citySchema.ts";
import { resolveTime } from "../times/writtenTime.ts";
import type { EventData } from "./eventSchema.ts";
import { occurrencesBetween, withoutExceptions } from "./occurrences.ts";

/**
 * An event that says `holidays: skip`, with the city's holidays among its exceptions, so that everything after the reading
 * of files knows only single days. A day the event itself says something of, being moved or cancelled, stays as it says.
 */
export function skipHolidays<Data extends EventData>(
  event: Data,
  { holidays, timeZone }: Pick<City, "holidays" | "timeZone">,
): Data {
  const { repeats } = event;
  if (repeats?.holidays !== "skip") return event;
  const told = new Set([...repeats.except, ...repeats.cancelled, ...repeats.moved.map(({ from }) => from)]);
  const planned = { ...withoutExceptions(event), sessions: [] };
  const skipped = holidays.flatMap(({ from, to = from }) => {
    const span = { from: resolveTime(from, timeZone), to: resolveTime(to, timeZone).add({ days: 1 }) };
    return occurrencesBetween(planned, timeZone, span)
      .map(({ start }) => start.toPlainDate().toString())
      .filter((day) => day >= from && day <= to && !told.has(day));
  });
  if (skipped.length === 0) return event;
  const except = [...new Set([...repeats.except, ...skipped])].toSorted();
  return { ...event, repeats: { ...repeats, except } };
}

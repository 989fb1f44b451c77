import type { Temporal } from "temporal-polyfill";
import { toRecurrenceRule, type Occurrence } from "../events/occurrences.ts";
import type { Event } from "../guide/guide.ts";
import { resolveTime } from "../times/writtenTime.ts";

/** A property as jCal has it (RFC 7265, 3.4). */
export type Property = [name: string, params: Record<string, string>, type: string, ...values: unknown[]];

/** A time in its zone, or a whole day. */
export function timeProperty(
  name: string,
  time: Temporal.ZonedDateTime,
  { allDay }: Pick<Occurrence, "allDay">,
): Property {
  if (allDay) return [name, {}, "date", time.toPlainDate().toString()];
  return [name, { tzid: time.timeZoneId }, "date-time", time.toPlainDateTime().toString({ smallestUnit: "second" })];
}

/** A moment in UTC. */
export function utcText(time: Temporal.ZonedDateTime): string {
  return time.toInstant().toString({ smallestUnit: "second" });
}

/** RRULE and EXDATE of an event that repeats; nothing for others. */
export function recurrenceOf({ repeats }: Event, first: Occurrence): Property[] {
  if (!repeats) return [];
  const { freq, interval, byDay } = toRecurrenceRule(repeats);
  const zone = first.start.timeZoneId;
  const until = repeats.until && resolveTime(repeats.until, zone).add({ days: 1 }).subtract({ seconds: 1 });
  const rule = {
    freq,
    ...(interval > 1 ? { interval } : {}),
    ...(byDay.length > 0 ? { byday: byDay } : {}),
    ...(repeats.times === undefined ? {} : { count: repeats.times }),
    ...(until ? { until: first.allDay ? until.toPlainDate().toString() : utcText(until) } : {}),
  };
  const [name, params, type] = timeProperty("exdate", first.start, first);
  const clock = first.start.toPlainTime().toString({ smallestUnit: "second" });
  const except = repeats.except.map((day) => (first.allDay ? day : `${day}T${clock}`));
  return [
    ["rrule", {}, "recur", rule],
    ...(except.length > 0 ? [[name, params, type, ...except] satisfies Property] : []),
  ];
}

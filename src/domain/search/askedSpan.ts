import { Temporal } from "temporal-polyfill";
import { weekendsBetween } from "../guide/weekends.ts";
import type { Filter } from "./filter.ts";

/** What of a filter is about days. */
export type AskedDays = Pick<Filter, "when" | "from" | "to">;

/** Days a filter asks for, as moments; a side that is left out has no limit. */
export interface AskedSpan {
  from: Temporal.ZonedDateTime | undefined;
  /** Exclusive. */
  to: Temporal.ZonedDateTime | undefined;
}

const daysOfWeek = 7;

/**
 * The moments a filter's days begin and end at by the city's clock, however long those days are. `when` and `from`/`to`
 * narrow each other, so the span may be empty: then `to` is not after `from`.
 */
export function askedSpan(filter: AskedDays, zone: string, now: Temporal.ZonedDateTime): AskedSpan {
  const today = now.withTimeZone(zone).toPlainDate();
  const named = filter.when && daysOf(filter.when, today);
  const firsts = [named?.first, filter.from && Temporal.PlainDate.from(filter.from)].filter(isDay);
  const lasts = [named?.last, filter.to && Temporal.PlainDate.from(filter.to)].filter(isDay);
  const first = firsts.toSorted((a, b) => Temporal.PlainDate.compare(b, a))[0];
  const last = lasts.toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0];
  return { from: first?.toZonedDateTime(zone), to: last?.add({ days: 1 }).toZonedDateTime(zone) };
}

function isDay(day: Temporal.PlainDate | "" | undefined): day is Temporal.PlainDate {
  return day !== undefined && day !== "";
}

function daysOf(
  when: NonNullable<Filter["when"]>,
  today: Temporal.PlainDate,
): { first: Temporal.PlainDate; last: Temporal.PlainDate } {
  if (when === "today") return { first: today, last: today };
  if (when === "tomorrow") return { first: today.add({ days: 1 }), last: today.add({ days: 1 }) };
  if (when === "week") return { first: today, last: today.add({ days: daysOfWeek - 1 }) };
  const [weekend] = weekendsBetween(today, today.add({ days: daysOfWeek }));
  return { first: weekend?.saturday ?? today, last: weekend?.sunday ?? today };
}

import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { CannotImport } from "../outcome.ts";
import { readSourceTime } from "../sourceTime.ts";
import type { Property } from "./calendarProperty.ts";
import type { Moment } from "./calendarMoment.ts";

const frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;

/** A rule of RFC 5545 (3.3.10). */
export interface RecurrenceRule {
  /** As it stands in the file, without the name of the property. */
  text: string;
  freq: (typeof frequencies)[number];
  interval: number;
  count?: number;
  until?: Temporal.ZonedDateTime;
  byDay: string[];
  bySetPos: number[];
  byMonth: number[];
  byMonthDay: number[];
  byYearDay: number[];
  byWeekNo: number[];
  byHour: number[];
  byMinute: number[];
  bySecond: number[];
  wkst?: string;
}

/**
 * Reads a rule for an event that starts then. An end given as a day, though the start has a time, includes that day, and
 * one that names no zone is in the start's.
 *
 * @throws CannotImport where it is no rule
 */
export function readRule({ values: [data], line }: Property, { at: start, isDay }: Moment): RecurrenceRule {
  const parts = (data ?? {}) as Record<string, unknown>;
  const text = line.slice(line.indexOf(":") + 1);
  const freq = frequencies.find((one) => one === parts["freq"]);
  if (!freq) throw new CannotImport("unreadable-rule", { found: text });
  const numbers = (name: string): number[] => [parts[name] ?? []].flat().map(Number);
  const { count, interval, until, wkst } = parts;
  const wkstDay = typeof wkst === "number" ? weekStarts[wkst - 1] : undefined;
  return {
    text,
    freq,
    interval: typeof interval === "number" ? interval : 1,
    ...(typeof count === "number" ? { count } : {}),
    ...(typeof until === "string" ? { until: readUntil(until, start, { isDay, text }) } : {}),
    byDay: [parts["byday"] ?? []].flat().map(String),
    bySetPos: numbers("bysetpos"),
    byMonth: numbers("bymonth"),
    byMonthDay: numbers("bymonthday"),
    byYearDay: numbers("byyearday"),
    byWeekNo: numbers("byweekno"),
    byHour: numbers("byhour"),
    byMinute: numbers("byminute"),
    bySecond: numbers("bysecond"),
    ...(wkstDay === undefined ? {} : { wkst: wkstDay }),
  };
}

/** The library counts them from Sunday. */
const weekStarts = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

function readUntil(
  until: string,
  { timeZoneId }: Temporal.ZonedDateTime,
  { isDay, text }: { isDay: boolean; text: string },
): Temporal.ZonedDateTime {
  const read = readSourceTime(until);
  if (typeof read === "string") throw new CannotImport("unreadable-rule", { found: text });
  const { day, time, offset } = read;
  if (isDay) return day.toZonedDateTime("UTC");
  if (!time) return day.add({ days: 1 }).toZonedDateTime(timeZoneId).subtract({ seconds: 1 });
  return day.toPlainDateTime(time).toZonedDateTime(offset === "Z" ? "UTC" : timeZoneId);
}

interface Bounds {
  /** Exclusive. */
  until: Temporal.ZonedDateTime;
  limit: number;
}

/**
 * The starts a rule gives from `start` on, which itself is the first of them and counts (RFC 5545, 3.8.5.3), though it be
 * none the rule would give. No rule takes long: one that searches and searches is refused.
 *
 * @throws CannotImport
 */
export function startsOf(
  rule: RecurrenceRule,
  start: Temporal.ZonedDateTime,
  bounds: Bounds,
): Temporal.ZonedDateTime[] {
  return expand(rule, start, { ...bounds, includeDtstart: true });
}

/** True of a start that the rule itself would give. @throws CannotImport */
export function isStartOf(rule: RecurrenceRule, start: Temporal.ZonedDateTime): boolean {
  const until = start.add({ days: 1 });
  return expand(rule, start, { until, limit: 1, includeDtstart: false })[0]?.equals(start) === true;
}

function expand(
  rule: RecurrenceRule,
  start: Temporal.ZonedDateTime,
  { until, limit, includeDtstart }: Bounds & { includeDtstart: boolean },
): Temporal.ZonedDateTime[] {
  const { text, until: ownEnd, ...parts } = rule;
  const end = ownEnd && Temporal.ZonedDateTime.compare(ownEnd, until) < 0 ? ownEnd : until.subtract({ seconds: 1 });
  const given = Object.entries(parts).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const starts: Temporal.ZonedDateTime[] = [];
  try {
    const expansion = new RRuleTemporal({
      ...(Object.fromEntries(given) as Pick<RecurrenceRule, "freq">),
      ...{ dtstart: start, temporal: Temporal, until: end, includeDtstart, cache: false },
    });
    expansion.all((at) => starts.push(at) < limit);
  } catch {
    throw new CannotImport("unreadable-rule", { found: text });
  }
  return starts;
}

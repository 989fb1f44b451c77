import { Temporal } from "temporal-polyfill";
import { weekdays } from "../../events/repeatsSchema.ts";
import type { ImportedRepeats } from "../importedEvent.ts";
import { dayOf, type Moment } from "./calendarMoment.ts";
import type { RecurrenceRule } from "./recurrenceRule.ts";

type Plan = Pick<ImportedRepeats, "every" | "on" | "until" | "times">;

interface Into {
  /** The first date the rule gives, in the zone of the rule. */
  first: Moment;
  city: string;
  /** The last date the rule gives, if its end is known and near. */
  last: Moment | undefined;
  /** How many dates the rule counts that it does not give itself: its start, if that is none of them. */
  counted: number;
}

const ordinals: Record<string, string> = { 1: "first", 2: "second", 3: "third", 4: "fourth", [-1]: "last" };
const mostTimes = 1000;

/**
 * The plain fields that may mean the same as a rule; undefined where there are none. Whether they do is to be seen by
 * comparing the dates.
 */
export function fitRepeats(rule: RecurrenceRule, { first, city, last, counted }: Into): Plan | undefined {
  const rhythm = rhythmOf(rule, first);
  if (!rhythm) return undefined;
  const local = first.isDay ? first.at : first.at.withTimeZone(city);
  const shift = local.dayOfWeek - first.at.dayOfWeek;
  const on = rhythm.on.map((day) => nameDay(day, shift));
  if (on.includes(undefined)) return undefined;
  return {
    every: rhythm.number === 1 ? rhythm.unit : `${rhythm.number} ${rhythm.unit}s`,
    ...(on.length > 0 ? { on: on as string[] } : {}),
    ...endOf(rule, { local, city, last, counted }),
  };
}

function rhythmOf(
  rule: RecurrenceRule,
  { at }: Moment,
): { unit: "day" | "week" | "month"; number: number; on: string[] } | undefined {
  const { freq, interval, byDay, bySetPos, byMonth, byMonthDay } = rule;
  const others = [rule.byYearDay, rule.byWeekNo, without(rule.byHour, at.hour), without(rule.byMinute, at.minute)];
  if ([...others, without(rule.bySecond, at.second)].some((list) => list.length > 0)) return undefined;
  const isMonthly = freq === "MONTHLY" || freq === "YEARLY";
  const months = freq === "YEARLY" ? without(byMonth, at.month) : byMonth;
  if (months.length > 0 || without(byMonthDay, isMonthly ? at.day : 0).length > 0) return undefined;
  if (freq === "DAILY" && bySetPos.length === 0) {
    if (byDay.length === 0) return { unit: "day", number: interval, on: [] };
    return interval === 1 ? { unit: "week", number: 1, on: byDay } : undefined;
  }
  if (freq === "WEEKLY" && bySetPos.length === 0) return { unit: "week", number: interval, on: byDay };
  if (!isMonthly || (byDay.length > 0 && byMonthDay.length > 0)) return undefined;
  if (freq === "YEARLY" && byDay.length > 0 && byMonth.length === 0) return undefined;
  const number = freq === "YEARLY" ? interval * 12 : interval;
  if (bySetPos.length === 0) return { unit: "month", number, on: byDay };
  // Outlook's way to write the second Tuesday: the second of all Tuesdays.
  const [day = ""] = byDay;
  const isPlain = byDay.length === 1 && /^[A-Z]{2}$/.test(day);
  return isPlain ? { unit: "month", number, on: bySetPos.map((place) => `${place}${day}`) } : undefined;
}

/** Nothing, where the list has just this one number. */
function without(numbers: readonly number[], number: number): readonly number[] {
  return numbers.length === 1 && numbers[0] === number ? [] : numbers;
}

/** `-1SU` as `last sun`; in another zone it may be the day before or after. */
function nameDay(code: string, shift: number): string | undefined {
  const [, place = "", letters = ""] = /^\+?(-?\d+)?([A-Z]{2})$/.exec(code) ?? [];
  const index = weekdays.findIndex((day) => day.startsWith(letters.toLowerCase()));
  const day = weekdays[(index + shift + 7) % 7];
  if (letters === "" || index < 0 || day === undefined) return undefined;
  if (place === "") return day;
  const ordinal = ordinals[place];
  return ordinal === undefined ? undefined : `${ordinal} ${day}`;
}

function endOf(
  { count, until }: RecurrenceRule,
  { local, city, last, counted }: Pick<Into, "city" | "last" | "counted"> & { local: Temporal.ZonedDateTime },
): Pick<Plan, "until" | "times"> {
  if (count !== undefined && count - counted <= mostTimes) return { times: Math.max(count - counted, 1) };
  if (!last) return {};
  if (!until || (until.timeZoneId === "UTC" && last.isDay))
    return { until: until ? until.toPlainDate().toString() : dayOf(last, city) };
  const end = until.withTimeZone(city);
  const isBefore = Temporal.PlainTime.compare(end.toPlainTime(), local.toPlainTime()) < 0;
  return {
    until: end
      .toPlainDate()
      .subtract({ days: isBefore ? 1 : 0 })
      .toString(),
  };
}

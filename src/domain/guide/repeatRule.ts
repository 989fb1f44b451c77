import type { Temporal } from "temporal-polyfill";
import type { Repeats } from "../events/repeatsSchema.ts";
import { weekdays } from "../events/repeatsSchema.ts";

export type Weekday = (typeof weekdays)[number];
export type Ordinal = "first" | "second" | "third" | "fourth" | "last";

/** How something repeats, taken apart so that it can be said in any language. */
export interface RepeatRule {
  unit: "day" | "week" | "month";
  /** 1 for every week, 2 for every other week… */
  interval: number;
  /** In the order of the week; empty for every day, and for a day of the month. */
  days: { weekday: Weekday; ordinal?: Ordinal | undefined }[];
  /** The day of the month, where a monthly event names no weekday. */
  dayOfMonth: number | undefined;
}

/** What the plain fields of `repeats` mean; a weekday that is not named is that of the start. */
export function readRepeatRule(repeats: Repeats, start: Temporal.ZonedDateTime): RepeatRule {
  const [, number = "1", unit = "week"] = /^(?:(\d+) )?(day|week|month)s?$/.exec(repeats.every) ?? [];
  const named = (repeats.on ?? []).map((text) => {
    const [weekday, ordinal] = text.split(" ").toReversed() as [Weekday, Ordinal | undefined];
    return { weekday, ordinal };
  });
  const own = { weekday: weekdays[start.dayOfWeek - 1] ?? "mon", ordinal: undefined };
  const days = named.length > 0 || unit !== "week" ? named : [own];
  return {
    unit: unit as RepeatRule["unit"],
    interval: Number(number),
    days: days.toSorted((a, b) => weekdays.indexOf(a.weekday) - weekdays.indexOf(b.weekday)),
    dayOfMonth: unit === "month" && named.length === 0 ? start.day : undefined,
  };
}

import { Temporal } from "temporal-polyfill";
import { resolveTime } from "../times/writtenTime.ts";

/** Which number comes first where a date is written with slashes. */
export type DateOrder = "day-first" | "month-first";

/** A time as a source gives it: a day, with a time of the day and an offset where it says them. */
export interface SourceTime {
  day: Temporal.PlainDate;
  time?: Temporal.PlainTime;
  /** `+02:00`, or `Z`. */
  offset?: string;
}

export type UnreadTime = "unreadable-date" | "ambiguous-date" | "placeholder-date";

const clock = String.raw`(\d{1,2})(?:[:.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?`;
const clockOnly = new RegExp(String.raw`^${clock}\s*(am|pm|uhr|h|ч\.?)?$`, "i");
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|,?\s+)(.+))?$/;
const yearLast = /^(?:\p{L}{2,}\.?,?\s+)?(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,?\s+(.+))?$/u;
const offsetAtEnd = /\s*(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads the ways dates are written in tables: `2026-12-05T18:00:00+03:00`, `5.12.2026 18:00 Uhr`, `12/5/2026 6:00 pm`.
 * With points the day comes first; with slashes only `order`, or a number above 12, can tell. Days that stand for “no
 * day” (`0000-00-00`, `1970-01-01`) are placeholders.
 */
export function readSourceTime(
  text: string,
  { order }: { order?: DateOrder | undefined } = {},
): SourceTime | UnreadTime {
  const parts = splitDate(text, order);
  if (typeof parts === "string") return parts;
  const { year, month, day, rest } = parts;
  if (year === 0 || month + day === 0 || (year === 1970 && month === 1 && day === 1)) return "placeholder-date";
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
    if (rest === undefined) return { day: date };
    const offset = offsetAtEnd.exec(rest)?.[1];
    const time = readClock(rest.replace(offsetAtEnd, ""));
    if (!time) return "unreadable-date";
    return {
      day: date,
      time,
      ...(offset === undefined ? {} : { offset: offset.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2") }),
    };
  } catch {
    return "unreadable-date";
  }
}

/** Reads a time of the day: `18:00`, `18.30 Uhr`, `6 pm`. A bare number is none. */
export function readClock(text: string): Temporal.PlainTime | undefined {
  const match = clockOnly.exec(text.trim());
  if (!match) return undefined;
  const [, hours = "", minutes, seconds = "0", word = ""] = match;
  if (minutes === undefined && word === "") return undefined;
  const half = word.toLowerCase();
  const hour = Number(hours);
  if (half.endsWith("m") && (hour < 1 || hour > 12)) return undefined;
  const hour24 = half === "pm" ? (hour % 12) + 12 : half === "am" ? hour % 12 : hour;
  try {
    const fields = { hour: hour24, minute: Number(minutes ?? 0), second: Number(seconds) };
    return Temporal.PlainTime.from(fields, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/**
 * A time as people write it in an event's file, in the city's zone: `2026-12-05 18:00`, or the day alone. A time that
 * the city's clock shows twice keeps its offset where the source tells which it is.
 */
export function writeTime({ day, time, offset }: SourceTime, { from, to }: { from: string; to: string }): string {
  if (!time) return day.toString();
  const local = day.toPlainDateTime(time);
  if (offset === undefined && from === to) return writeLocal(local);
  const moment =
    offset === undefined
      ? local.toZonedDateTime(from)
      : Temporal.Instant.from(`${local.toString()}${offset}`).toZonedDateTimeISO(to);
  const there = moment.withTimeZone(to);
  const written = writeLocal(there.toPlainDateTime());
  return resolveTime(written, to).epochMilliseconds === there.epochMilliseconds
    ? written
    : `${written} ${there.offset}`;
}

function writeLocal(moment: Temporal.PlainDateTime): string {
  const smallestUnit = moment.second === 0 ? "minute" : "second";
  return moment.toString({ smallestUnit }).replace("T", " ");
}

interface DateParts {
  year: number;
  month: number;
  day: number;
  rest: string | undefined;
}

function splitDate(text: string, order: DateOrder | undefined): DateParts | UnreadTime {
  const written = text.trim();
  const iso = yearFirst.exec(written);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: iso[4] };
  const match = yearLast.exec(written);
  if (!match) return "unreadable-date";
  const [, one, sign, two, year, rest] = match;
  const [first, second] = [Number(one), Number(two)];
  const known = sign === "." ? "day-first" : (order ?? orderOf(first, second));
  if (known === undefined) return "ambiguous-date";
  const [day, month] = known === "day-first" ? [first, second] : [second, first];
  return { year: Number(year), month, day, rest };
}

/** The order only these two numbers allow, if they allow only one. */
function orderOf(first: number, second: number): DateOrder | undefined {
  if (first > 12 && second <= 12) return "day-first";
  if (second > 12 && first <= 12) return "month-first";
  return first === second ? "day-first" : undefined;
}

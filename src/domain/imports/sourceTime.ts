import { Temporal } from "temporal-polyfill";
import { resolveTime } from "../times/writtenTime.ts";
import { readCountedTime } from "./countedTime.ts";
import { monthNames } from "./monthNames.ts";

/** Which number comes first where a date is written with slashes. */
export type DateOrder = "day-first" | "month-first";

/** A time as a source gives it: a day, with a time of the day and an offset where it says them. */
export interface SourceTime {
  day: Temporal.PlainDate;
  time?: Temporal.PlainTime;
  /** `+02:00`, or `Z`. */
  offset?: string;
  /** `Europe/Berlin`, where it names a zone and no offset. */
  zone?: string;
}

export type UnreadTime = "unreadable-date" | "ambiguous-date" | "placeholder-date";

const clock = String.raw`(\d{1,2})(?:[:.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?`;
const clockOnly = new RegExp(String.raw`^${clock}\s*([ap]\.?m\.?|uhr|h|ч\.?)?$`, "i");
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|,?\s+)(.+))?$/;
const weekday = String.raw`(?:\p{L}{2,}\.?,?\s+)?`;
const yearLast = new RegExp(String.raw`^${weekday}(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,?\s+(.+))?$`, "u");
const ordinal = String.raw`(?:\.|st|nd|rd|th|[-\s]?(?:го|е|нче|нчы|енче|ынчы))?`;
const month = String.raw`(\p{L}{3,})\.?`;
/** What may stand behind the year, and before the time of the day. */
const clockBehind = String.raw`(?:\s*(?:г\.|года|ел))?(?:(?:,|\s)(?:\s*(?:um|at|в|сәгать)\s)?\s*(.+))?$`;
const dayAndMonth = new RegExp(String.raw`^${weekday}(\d{1,2})${ordinal}\s*${month},?\s+(\d{4})${clockBehind}`, "iu");
const monthAndDay = new RegExp(String.raw`^${weekday}${month}\s+(\d{1,2})${ordinal},?\s+(\d{4})${clockBehind}`, "iu");
/** RFC 3339, and as mail (RFC 5322) and databases shorten it. */
const offsetAtEnd = /\s*(Z|(?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?|GMT|UTC)$/;
/** Without a T and without seconds this is as likely a time and an end as a time and an offset: `18:00-02:00`. */
const mayBeSpan = /\s\d{1,2}[:.]\d{2}\s*-\d{2}:\d{2}$/;
/** RFC 9557. */
const zoneAtEnd = /\[!?([A-Za-z][\w+/-]+)\]$/;

/**
 * Reads the ways dates are written in tables and answers: `2026-12-05T18:00:00+03:00`, `5.12.2026 18:00 Uhr`, `12/5/2026
 * 6:00 pm`, `5 декабря 2026, 18:00`, `December 5, 2026 at 6 pm`, and the seconds or milliseconds since 1970. With points the
 * day comes first; with slashes only `order`, or a number above 12, can tell. Days that stand for “no day” (`0000-00-00`,
 * `1970-01-01`, `0`) are placeholders.
 */
export function readSourceTime(
  text: string,
  { order }: { order?: DateOrder | undefined } = {},
): SourceTime | UnreadTime {
  const counted = readCountedTime(text.trim());
  if (counted === "placeholder-date") return counted;
  if (counted) {
    const moment = counted.toZonedDateTimeISO("UTC");
    return { day: moment.toPlainDate(), time: moment.toPlainTime(), offset: "Z" };
  }
  const zone = zoneAtEnd.exec(text.trim())?.[1];
  const parts = splitDate(text.trim().replace(zoneAtEnd, ""), order);
  if (typeof parts === "string") return parts;
  const { year, month, day, rest } = parts;
  if (year === 0 || month + day === 0 || (year === 1970 && month === 1 && day === 1)) return "placeholder-date";
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
    if (rest === undefined) return { day: date };
    if (mayBeSpan.test(text)) return "unreadable-date";
    const offset = readOffset(rest);
    const time = readClock(rest.replace(offsetAtEnd, ""));
    if (!time || offset === "unreadable-date") return "unreadable-date";
    if (offset !== undefined) return { day: date, time, offset };
    return { day: date, time, ...(zone === undefined ? {} : { zone: date.toZonedDateTime(zone).timeZoneId }) };
  } catch {
    return "unreadable-date";
  }
}

/** `+0300` and `GMT+3` as `+03:00`; what no clock on Earth is off by is the end of a span: `18:00-20:00`. */
function readOffset(rest: string): string | undefined {
  const found = offsetAtEnd.exec(rest)?.[1]?.replace(/^(?:GMT|UTC)(?=.)/, "");
  if (found === undefined) return undefined;
  const [, sign, hours = "", minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(found) ?? [];
  if (sign === undefined) return "Z";
  if (Number(hours) > (sign === "+" ? 14 : 12)) return "unreadable-date";
  return `${sign}${hours}:${minutes}`;
}

/** Reads a time of the day: `18:00`, `18.30 Uhr`, `6 pm`. A bare number is none. */
export function readClock(text: string): Temporal.PlainTime | undefined {
  const match = clockOnly.exec(text.trim());
  if (!match) return undefined;
  const [, hours = "", minutes, seconds = "0", word = ""] = match;
  if (minutes === undefined && word === "") return undefined;
  const half = word.toLowerCase().replace(/\./g, "");
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
export function writeTime({ day, time, offset, zone }: SourceTime, { from, to }: { from: string; to: string }): string {
  if (!time) return day.toString();
  const local = day.toPlainDateTime(time);
  const there = zone ?? from;
  if (offset === undefined && there === to) return writeLocal(local);
  const moment =
    offset === undefined
      ? local.toZonedDateTime(there)
      : Temporal.Instant.from(`${local.toString()}${offset}`).toZonedDateTimeISO(to);
  const here = moment.withTimeZone(to);
  const written = writeLocal(here.toPlainDateTime());
  return resolveTime(written, to).epochMilliseconds === here.epochMilliseconds ? written : `${written} ${here.offset}`;
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

function splitDate(written: string, order: DateOrder | undefined): DateParts | UnreadTime {
  const iso = yearFirst.exec(written);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: iso[4] };
  const match = yearLast.exec(written);
  if (!match) return splitNamed(written) ?? "unreadable-date";
  const [, one, sign, two, year, rest] = match;
  const [first, second] = [Number(one), Number(two)];
  const known = sign === "." ? "day-first" : (order ?? orderOf(first, second));
  if (known === undefined) return "ambiguous-date";
  const [day, month] = known === "day-first" ? [first, second] : [second, first];
  return { year: Number(year), month, day, rest };
}

/** A date with the name of its month. Without a year it is none. */
function splitNamed(written: string): DateParts | undefined {
  const [, firstDay, firstName, firstYear, firstRest] = dayAndMonth.exec(written) ?? [];
  const [, secondName, secondDay, secondYear, secondRest] = monthAndDay.exec(written) ?? [];
  const month = monthNames.get((firstName ?? secondName ?? "").toLowerCase());
  if (month === undefined) return undefined;
  return {
    year: Number(firstYear ?? secondYear),
    month,
    day: Number(firstDay ?? secondDay),
    rest: firstRest ?? secondRest,
  };
}

/** The order only these two numbers allow, if they allow only one. */
function orderOf(first: number, second: number): DateOrder | undefined {
  if (first > 12 && second <= 12) return "day-first";
  if (second > 12 && first <= 12) return "month-first";
  return first === second ? "day-first" : undefined;
}

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { MistakeParams } from "../content/mistake.ts";

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2}(?::\d{2})?)(?: ?(Z|[+-]\d{2}:\d{2}))?$/;
const clockPattern = /^\d{1,2}:\d{2}$/;

/** How a person writes a moment: `2026-12-05 18:00` (the city's zone), with an offset if they like, or a whole day. */
export function parseWrittenTime(
  text: string,
): { day: Temporal.PlainDate; time?: Temporal.PlainTime; offset?: string | undefined } | undefined {
  try {
    if (dayPattern.test(text)) return { day: Temporal.PlainDate.from(text, { overflow: "reject" }) };
    const match = timePattern.exec(text);
    if (!match) return undefined;
    const [, day = "", clock = "", offset] = match;
    return { day: Temporal.PlainDate.from(day, { overflow: "reject" }), time: parseClock(clock), offset };
  } catch {
    return undefined;
  }
}

function parseClock(clock: string): Temporal.PlainTime {
  return Temporal.PlainTime.from(/^\d:/.test(clock) ? `0${clock}` : clock, { overflow: "reject" });
}

/** True of `2026-12-05`, a day without a time. */
export function isWholeDay(text: string): boolean {
  return dayPattern.test(text);
}

/** True of `20:00`, a time of the day something else gives. */
export function isClock(text: string): boolean {
  return clockPattern.test(text);
}

/**
 * The moment a written time stands for, in the city's zone; a whole day is its first moment. A time the clock skips is
 * moved forward, one it shows twice is the earlier (RFC 5545, 3.3.5).
 * Throws a RangeError for a text `writtenTime` refuses.
 */
export function resolveTime(text: string, zone: string): Temporal.ZonedDateTime {
  const written = parseWrittenTime(text);
  if (!written) throw new RangeError(`Cannot read the time "${text}"`);
  if (!written.time) return written.day.toZonedDateTime(zone);
  const local = written.day.toPlainDateTime(written.time);
  if (written.offset === undefined) return local.toZonedDateTime(zone);
  return Temporal.Instant.from(`${local.toString()}${written.offset}`).toZonedDateTimeISO(zone);
}

/** The end of something that began at `start`: a moment, the end of a day, or a time on the day it began (or the next). */
export function resolveEnd(text: string, start: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (isWholeDay(text)) return resolveTime(text, start.timeZoneId).add({ days: 1 }).startOfDay();
  if (!isClock(text)) return resolveTime(text, start.timeZoneId);
  const end = start.withPlainTime(parseClock(text));
  return Temporal.ZonedDateTime.compare(end, start) > 0 ? end : end.add({ days: 1 });
}

/** `05.12.2026 18:00` and `5/12/2026` as they would be written here, to suggest it. */
function guessTime(text: string): string | undefined {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:,? +(\d{1,2}[:.]\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, day = "", month = "", year = "", clock] = match;
  const guess = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${clock ? ` ${clock.replace(".", ":")}` : ""}`;
  return parseWrittenTime(guess) ? guess : undefined;
}

function refuseTime(wanted: string, text: string): { params: MistakeParams; code: "custom"; input: string } {
  return { code: "custom", input: text, params: { mistake: "bad-time", wanted, nearest: guessTime(text) } };
}

/** A day or a moment. */
export const writtenTime = z.string().superRefine((text, context) => {
  if (!parseWrittenTime(text)) context.addIssue(refuseTime("2026-12-05 18:00 / 2026-12-05", text));
});

/** A day or a moment, or only a time of the day the event begins. */
export const writtenEnd = z.string().superRefine((text, context) => {
  const isTime = isClock(text) ? parseWrittenTime(`2026-01-01 ${text}`) : parseWrittenTime(text);
  if (!isTime) context.addIssue(refuseTime("2026-12-05 20:00 / 20:00 / 2026-12-06", text));
});

/** A whole day. */
export const writtenDay = z.string().superRefine((text, context) => {
  if (!isWholeDay(text) || !parseWrittenTime(text)) context.addIssue(refuseTime("2026-12-05", text));
});

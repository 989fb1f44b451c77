import { Temporal } from "temporal-polyfill";

/** The year from which on a count means “always”: it is near the last a clock can show. */
const always = Date.UTC(9000, 0) / 1000;

/**
 * Reads the seconds since 1970, or the milliseconds, that computers count: nine or ten digits, or twelve or thirteen.
 * Nought, what lies before 1970 and what lies near the year 9999 stand for “no day”. Undefined of any other number.
 */
export function readCountedTime(text: string): Temporal.Instant | "placeholder-date" | undefined {
  if (!/^(?:-\d+|0|\d{9,10}|\d{12,13})$/.test(text)) return undefined;
  const count = Number(text);
  // As milliseconds this would be a day in 1977.
  if (count <= 0 || (count >= always && count < 253_402_300_800)) return "placeholder-date";
  return Temporal.Instant.fromEpochMilliseconds(text.length > 10 ? Math.trunc(count / 1000) * 1000 : count * 1000);
}

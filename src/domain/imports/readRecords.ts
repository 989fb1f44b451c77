import { readCalendar } from "./calendar/readCalendar.ts";
import { readJson } from "./json/readJson.ts";
import { readCsv } from "./readCsv.ts";
import type { Records } from "./sourceRecord.ts";
import { UnreadableSource } from "./unreadableSource.ts";

/**
 * The records of a source, in whichever format it looks to be written: iCalendar, JSON, or else a table. Only JSON comes in
 * several pages.
 *
 * @throws UnreadableSource saying what is wrong with it
 */
export function readRecords([text = "", ...further]: readonly string[]): Records {
  if (text.trim() === "") throw new UnreadableSource("empty");
  if (/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return readCalendar(text);
  return looksLikeJson(text) ? readJson(text, ...further) : readCsv(text);
}

/** An array or an object, whole or not; only a table may begin with `[Title],[Start]`. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\{|\[(?!\s*\p{L}[^\]"]*\]\s*[,;|\t]))/u.test(text);
}

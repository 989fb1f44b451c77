import type { Occurrence } from "../domain/events/occurrences.ts";
import { isLasting, lastDayOf } from "../domain/guide/showing.ts";
import { parseWrittenTime } from "../domain/times/writtenTime.ts";
import { datesIn } from "./dates.ts";
import type { UiLanguage } from "./words.ts";
import { wordsIn } from "./words.ts";

/** `18:00–20:00`, `весь день`; without an end where none is known. */
export function sayClocks({ start, end, endKnown, allDay }: Occurrence, ui: UiLanguage): string {
  const { clock } = datesIn(ui);
  if (allDay) return wordsIn(ui).list.allDay;
  return endKnown ? `${clock(start)}–${clock(end)}` : clock(start);
}

/** `среда, 2 декабря 2026, 18:00–20:00`; for what lasts, its first and last day. */
export function sayOccurrence(occurrence: Occurrence, ui: UiLanguage): string {
  const dates = datesIn(ui);
  if (isLasting(occurrence)) return dates.days(occurrence.start.toPlainDate(), lastDayOf(occurrence));
  const day = dates.weekdayAndFullDay(occurrence.start.toPlainDate());
  return occurrence.allDay ? day : `${day}, ${sayClocks(occurrence, ui)}`;
}

/** `25 ноября, 11:00`; only the time or the day where the other goes without saying. */
export function sayBriefly(
  time: Occurrence["start"],
  { withDay, allDay, ui }: { withDay: boolean; allDay: boolean; ui: UiLanguage },
): string {
  const dates = datesIn(ui);
  const parts = [...(withDay || allDay ? [dates.day(time.toPlainDate())] : []), ...(allDay ? [] : [dates.clock(time)])];
  return parts.join(", ");
}

/** A time as a curator wrote it, in the reader's words; a text that is no time stays as it is. */
export function sayWrittenTime(text: string, ui: UiLanguage): string {
  const written = parseWrittenTime(text);
  if (!written) return text;
  const day = datesIn(ui).weekdayAndFullDay(written.day);
  return written.time ? `${day}, ${written.time.toString({ smallestUnit: "minute" })}` : day;
}

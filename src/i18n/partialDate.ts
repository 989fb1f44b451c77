import { Temporal } from "temporal-polyfill";
import { datesIn } from "./dates.ts";
import type { UiLanguage } from "./words.ts";

/** `2018-06-30`, `2018-06` or `2018` in words, as exactly as it is known; an empty text stays empty. */
export function sayPartialDate(date: string, ui: UiLanguage): string {
  const dates = datesIn(ui);
  if (date.length > 7) return dates.fullDay(Temporal.PlainDate.from(date));
  return date.length > 4 ? dates.month(Temporal.PlainYearMonth.from(date)) : date;
}

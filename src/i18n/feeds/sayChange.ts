import { Temporal } from "temporal-polyfill";
import { inLanguage, type LanguageCode, type LocalText } from "../../domain/content/text.ts";
import type { Event, Guide } from "../../domain/guide/guide.ts";
import { datesIn } from "../dates.ts";
import { sayWrittenTime } from "../occurrence.ts";
import { uiLanguage, wordsIn } from "../words.ts";

/**
 * A change in sentences, where there is nothing but text: `Другое время. Было: среда, 2 декабря 2026, 18:00. Стало: … .
 * Ремонт зала.`
 */
export function sayChange(
  { what, from, to, why, occurrence }: Event["changes"][number],
  { lang, city }: { lang: LanguageCode; city: Guide["city"] },
): string {
  const ui = uiLanguage(lang);
  const say = wordsIn(ui);
  const read = (text: LocalText): string => inLanguage(text, [lang, ...city.languages]).text;
  const day = occurrence === undefined ? undefined : datesIn(ui).fullDay(Temporal.PlainDate.from(occurrence));
  return [
    `${say.event.changed[what]}.`,
    // A time that is told names its day already.
    ...(day === undefined || what === "time" ? [] : [say.feeds.ofDay(day)]),
    ...(from === undefined ? [] : [say.feeds.was(sayWrittenTime(read(from), ui))]),
    ...(to === undefined ? [] : [say.feeds.is(sayWrittenTime(read(to), ui))]),
    read(why),
  ].join(" ");
}

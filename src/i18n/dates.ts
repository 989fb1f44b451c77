import { Temporal } from "temporal-polyfill";
import type { UiLanguage } from "./words.ts";

/** How a language writes days and times. All of them take times in the zone they are to be read in. */
export interface Dates {
  /** `среда` */
  weekday: (day: Temporal.PlainDate) => string;
  /** `2 декабря` */
  day: (day: Temporal.PlainDate) => string;
  /** The month beside a number of its own: `декабря`. */
  ofMonth: (day: Temporal.PlainDate) => string;
  /** `среда, 2 декабря` */
  weekdayAndDay: (day: Temporal.PlainDate) => string;
  /** `2 декабря 2026` */
  fullDay: (day: Temporal.PlainDate) => string;
  /** `среда, 2 декабря 2026` */
  weekdayAndFullDay: (day: Temporal.PlainDate) => string;
  /** The day something lasts until, without the word for it where the language has a case: `2027 елның 28 маена`. */
  untilDay: (day: Temporal.PlainDate) => string;
  /** `Декабрь 2026`, as a heading. */
  month: (month: Temporal.PlainYearMonth) => string;
  /** `5–6 декабря`, `30 ноября – 6 декабря`; both days included, with the year where it is not the same. */
  days: (first: Temporal.PlainDate, last: Temporal.PlainDate) => string;
  /** `18:00` */
  clock: (time: Temporal.ZonedDateTime) => string;
  /** `среда, 2 декабря 2026, 18:00` */
  moment: (time: Temporal.ZonedDateTime) => string;
}

const locales: Record<UiLanguage, string> = { ru: "ru", tt: "tt", en: "en-GB" };
/** “The … of December”: Tatar puts the month into the possessive behind a year, and further into the dative for “until”. */
const possessives = "гыйнвары феврале марты апреле мае июне июле августы сентябре октябре ноябре декабре".split(" ");
const datives =
  "гыйнварына февраленә мартына апреленә маена июненә июленә августына сентябренә октябренә ноябренә декабренә".split(
    " ",
  );

const known = new Map<UiLanguage, Dates>();

export function datesIn(lang: UiLanguage): Dates {
  const dates = known.get(lang) ?? makeDates(lang);
  known.set(lang, dates);
  return dates;
}

function makeDates(lang: UiLanguage): Dates {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locales[lang], { ...options, timeZone: "UTC" });
  const weekdays = format({ weekday: "long" });
  const daysOfMonth = format({ day: "numeric", month: "long" });
  const months = format({ month: "long" });

  const day = (date: Temporal.PlainDate): string => daysOfMonth.format(utc(date));
  const weekday = (date: Temporal.PlainDate): string => weekdays.format(utc(date));
  const ofMonth = (date: Temporal.PlainDate): string =>
    daysOfMonth.formatToParts(utc(date)).find(({ type }) => type === "month")?.value ?? "";
  const fullDay = (date: Temporal.PlainDate): string =>
    lang === "tt" ? `${date.year} елның ${date.day} ${possessives[date.month - 1] ?? ""}` : `${day(date)} ${date.year}`;
  const clock = (time: Temporal.ZonedDateTime): string => time.toPlainTime().toString({ smallestUnit: "minute" });
  const weekdayFirst = lang !== "tt";
  const withWeekday = (date: Temporal.PlainDate, written: string): string => {
    if (!weekdayFirst) return `${written}, ${weekday(date)}`;
    return lang === "en" ? `${weekday(date)} ${written}` : `${weekday(date)}, ${written}`;
  };
  return {
    weekday,
    day,
    ofMonth,
    weekdayAndDay: (date) => withWeekday(date, day(date)),
    fullDay,
    weekdayAndFullDay: (date) => withWeekday(date, fullDay(date)),
    untilDay: (date) =>
      lang === "tt" ? `${date.year} елның ${date.day} ${datives[date.month - 1] ?? ""}` : fullDay(date),
    month: (month) => `${capital(months.format(utc(month.toPlainDate({ day: 1 }))), lang)} ${month.year}`,
    days: (first, last) => {
      if (first.equals(last)) return day(first);
      if (first.year !== last.year) return `${fullDay(first)} – ${fullDay(last)}`;
      if (first.month !== last.month) return `${day(first)} – ${day(last)}`;
      return `${first.day}–${day(last)}`;
    },
    clock,
    moment: (time) => `${withWeekday(time.toPlainDate(), fullDay(time.toPlainDate()))}, ${clock(time)}`,
  };
}

function utc(date: Temporal.PlainDate): number {
  return date.toZonedDateTime("UTC").epochMilliseconds;
}

function capital(text: string, lang: UiLanguage): string {
  return text.charAt(0).toLocaleUpperCase(locales[lang]) + text.slice(1);
}

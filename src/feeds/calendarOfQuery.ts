import { LRUCache } from "lru-cache";
import type { Temporal } from "temporal-polyfill";
import { sayCondition } from "../components/search/sayCondition.ts";
import type { LanguageCode } from "../domain/content/text.ts";
import { toCalendar } from "../domain/feeds/calendar.ts";
import { readCalendarQuery } from "../domain/feeds/calendarQuery.ts";
import { chooseEvents } from "../domain/feeds/chooseEvents.ts";
import { filterNames, valuesOf, type Filter } from "../domain/search/filter.ts";
import type { Programme } from "../domain/search/programme.ts";
import { writeFilter } from "../domain/search/writeFilter.ts";
import { calendarWords, nameFeed } from "../i18n/feeds/calendarWords.ts";
import { kindNames } from "../i18n/search/kindNames.ts";
import { makePage } from "../layouts/page.ts";

interface Reader {
  lang: LanguageCode;
  site: URL;
  /** The day it is read on counts, not the moment, so that it is the same all day, letter for letter. */
  now: Temporal.ZonedDateTime;
}

/** In characters. */
const longestKept = 8 * 1024 * 1024;

/** A calendar takes a fifth of a second to write, and its subscribers ask for it again and again. */
const written = new WeakMap<Programme, LRUCache<string, string>>();

/**
 * The calendar of everything, or of what a question to the programme finds, named after it.
 *
 * @throws Problem `no-such-calendar`
 */
export function calendarOfQuery(programme: Programme, query: URLSearchParams, reader: Reader): string {
  const now = reader.now.startOfDay();
  const filter = readCalendarQuery(query, programme);
  const calendars =
    written.get(programme) ?? new LRUCache({ maxSize: longestKept, sizeCalculation: ({ length }) => length });
  written.set(programme, calendars);
  const key = [reader.lang, reader.site.href, now.toString(), writeFilter(filter)].join(" ");
  const calendar = calendars.get(key) ?? write(programme, filter, { ...reader, now });
  calendars.set(key, calendar);
  return calendar;
}

function write(programme: Programme, filter: Filter, { lang, site, now }: Reader): string {
  const { city } = programme;
  const events = chooseEvents(programme, filter, { now, alsoCalled: ({ kind }) => kindNames(kind) });
  const of = sayFilter(filter, { programme, lang });
  return toCalendar(events, {
    ...{ guide: programme, lang, site, now },
    name: nameFeed(of, { lang, city }),
    say: calendarWords({ lang, city }),
  });
}

/** `Музыка · из дома`; no commas, as some calendars show how a comma is escaped. */
function sayFilter(filter: Filter, { programme, lang }: { programme: Programme; lang: LanguageCode }): string {
  const page = makePage({ city: programme.city, lang, path: "search/" });
  return filterNames
    .flatMap((name) => valuesOf(filter, name).map((value) => sayCondition(name, value, { page, programme }).text))
    .join(" · ");
}

import type { APIContext, GetStaticPaths } from "astro";
import { inLanguage, type LanguageCode, type LocalText } from "../domain/content/text.ts";
import { toCalendar, toDateCalendar } from "../domain/feeds/calendar.ts";
import type { CalendarOptions } from "../domain/feeds/calendarEvent.ts";
import { calendarEvents } from "../domain/feeds/comingEvents.ts";
import { occurrenceById } from "../domain/events/occurrences.ts";
import type { Event, Guide } from "../domain/guide/guide.ts";
import { buildTime, loadGuide } from "../guide.ts";
import { calendarWords, nameFeed } from "../i18n/feeds/calendarWords.ts";

type Paths = Awaited<ReturnType<GetStaticPaths>>;

/** The language a route was built for: the city's first has no part of its own in the path. */
export function langOf({ params }: Pick<APIContext, "params">, guide: Guide): LanguageCode {
  return params["lang"] ?? guide.city.languages[0] ?? "";
}

/** One path for each language of the city, and within it for each id. */
export async function pathsFor(idsOf?: (guide: Guide) => readonly string[]): Promise<Paths> {
  const guide = await loadGuide();
  const langs = guide.city.languages.map((lang, index) => (index === 0 ? undefined : lang));
  const ids = idsOf?.(guide);
  return langs.flatMap((lang) => (ids ? ids.map((id) => ({ params: { lang, id } })) : [{ params: { lang } }]));
}

interface Subject {
  context: APIContext;
  guide: Guide;
  of?: LocalText | undefined;
}

/** A calendar to subscribe to of those events that calendars still hold, named after the guide and what it is of. */
export function answerCalendar(events: readonly Event[], subject: Subject): Response {
  const zone = subject.guide.city.timeZone;
  const held = calendarEvents(events, { zone, now: buildTime(zone) });
  return answer(toCalendar(held, optionsOf(subject)));
}

/** All dates of one event, over or not. */
export function answerEvent(event: Event, subject: Subject): Response {
  return answer(toCalendar([event], optionsOf(subject)));
}

/** One date of an event; 404 where there is none of that id. */
export function answerDate(event: Event, id: string, subject: Subject): Response {
  const occurrence = occurrenceById(event, subject.guide.city.timeZone, id);
  if (!occurrence) return new Response(null, { status: 404 });
  return answer(toDateCalendar(event, occurrence, optionsOf(subject)));
}

function optionsOf({ context, guide, of }: Subject): CalendarOptions {
  const { city } = guide;
  const lang = langOf(context, guide);
  return {
    guide,
    lang,
    name: nameFeed(of === undefined ? undefined : inLanguage(of, [lang, ...city.languages]).text, { lang, city }),
    site: context.site ?? new URL(context.url.origin),
    now: buildTime(city.timeZone),
    say: calendarWords({ lang, city }),
  };
}

function answer(calendar: string): Response {
  return new Response(calendar, { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
}

import { getRssString } from "@astrojs/rss";
import type { APIRoute } from "astro";
import { wordsOf } from "../../domain/content/entry.ts";
import { inLanguage } from "../../domain/content/text.ts";
import { comingEvents } from "../../domain/feeds/comingEvents.ts";
import { address } from "../../domain/guide/address.ts";
import { langOf, pathsFor } from "../../feeds/answerCalendar.ts";
import { buildTime, loadGuide } from "../../guide.ts";
import { datesIn } from "../../i18n/dates.ts";
import { nameFeed } from "../../i18n/feeds/calendarWords.ts";
import { uiLanguage } from "../../i18n/words.ts";

const limit = 100;

export const getStaticPaths = () => pathsFor();

/** Items have no date of their own: a reader shows an event as new when it first sees it, which is what is meant. */
export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const { city } = guide;
  const lang = langOf(context, guide);
  const languages = [lang, ...city.languages];
  const dates = datesIn(uiLanguage(lang));
  const feed = await getRssString({
    title: nameFeed(undefined, { lang, city }),
    description: inLanguage(city.summary, languages).text,
    site: new URL(address("", { lang, city }), context.site),
    customData: `<language>${lang}</language>`,
    items: comingEvents(guide, { now: buildTime(city.timeZone), limit }).map(({ event, occurrence }) => {
      const { title, summary } = wordsOf(event, lang);
      const when = occurrence.allDay ? dates.fullDay(occurrence.start.toPlainDate()) : dates.moment(occurrence.start);
      return {
        title: title.text,
        link: new URL(address(`events/${event.id}/`, { lang, city }), context.site).href,
        description: [when, summary?.text].filter(Boolean).join(". "),
      };
    }),
  });
  return new Response(feed, { headers: { "Content-Type": "application/rss+xml; charset=utf-8" } });
};

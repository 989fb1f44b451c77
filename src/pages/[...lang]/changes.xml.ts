import { getRssString } from "@astrojs/rss";
import type { APIRoute } from "astro";
import { wordsOf } from "../../domain/content/entry.ts";
import { recentChanges } from "../../domain/feeds/recentChanges.ts";
import { address } from "../../domain/guide/address.ts";
import { resolveTime } from "../../domain/times/writtenTime.ts";
import { langOf, pathsFor } from "../../feeds/answerCalendar.ts";
import { loadGuide } from "../../guide.ts";
import { nameFeed } from "../../i18n/feeds/calendarWords.ts";
import { sayChange } from "../../i18n/feeds/sayChange.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";

const limit = 100;

export const getStaticPaths = () => pathsFor();

/** What changed in the programme. A change is dated by the first moment of the day it was made known, in the city. */
export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const { city } = guide;
  const lang = langOf(context, guide);
  const say = wordsIn(uiLanguage(lang));
  const site = context.site ?? new URL(context.url.origin);
  const feed = await getRssString({
    title: nameFeed(say.feeds.changes, { lang, city }),
    description: say.feeds.changesAbout,
    site: new URL(address("", { lang, city }), site),
    customData: `<language>${lang}</language>`,
    items: recentChanges(guide.events, limit).map(({ id, event, change }) => ({
      title: `${wordsOf(event, lang).title.text}: ${say.event.changed[change.what].toLowerCase()}`,
      link: new URL(`${address(`events/${event.id}/`, { lang, city })}#changes`, site).href,
      description: sayChange(change, { lang, city }),
      pubDate: new Date(resolveTime(change.on, city.timeZone).epochMilliseconds),
      // Several changes are told at one address, so the address is no name for them.
      customData: `<guid isPermaLink="false">${site.host}/${id}</guid>`,
    })),
  });
  return new Response(feed, { headers: { "Content-Type": "application/rss+xml; charset=utf-8" } });
};

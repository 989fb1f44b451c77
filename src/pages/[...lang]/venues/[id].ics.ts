import type { APIRoute } from "astro";
import { wordsOf } from "../../../domain/content/entry.ts";
import { calendarEvents } from "../../../domain/feeds/comingEvents.ts";
import { answerCalendar, langOf, pathsFor } from "../../../feeds/answerCalendar.ts";
import { buildTime, loadGuide } from "../../../guide.ts";

export const getStaticPaths = () => pathsFor(({ venues }) => venues.map(({ id }) => id));

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const zone = guide.city.timeZone;
  const here = guide.venues.find(({ id }) => id === context.params["id"]);
  const events = guide.events.filter(({ venue }) => venue === here?.id);
  const shown = calendarEvents(events, { zone, now: buildTime(zone) });
  return answerCalendar(shown, { context, guide, of: here && wordsOf(here, langOf(context, guide)).title.text });
};

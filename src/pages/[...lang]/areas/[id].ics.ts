import type { APIRoute } from "astro";
import { calendarEvents } from "../../../domain/feeds/comingEvents.ts";
import { answerCalendar, pathsFor } from "../../../feeds/answerCalendar.ts";
import { buildTime, loadGuide } from "../../../guide.ts";

export const getStaticPaths = () => pathsFor(({ city }) => Object.keys(city.areas));

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const zone = guide.city.timeZone;
  const { id = "" } = context.params;
  const events = guide.events.filter(({ area }) => area === id);
  const shown = calendarEvents(events, { zone, now: buildTime(zone) });
  return answerCalendar(shown, { context, guide, of: guide.city.areas[id]?.title });
};

import type { APIRoute } from "astro";
import { calendarEvents } from "../../domain/feeds/comingEvents.ts";
import { answerCalendar, pathsFor } from "../../feeds/answerCalendar.ts";
import { buildTime, loadGuide } from "../../guide.ts";

export const getStaticPaths = () => pathsFor();

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const zone = guide.city.timeZone;
  return answerCalendar(calendarEvents(guide.events, { zone, now: buildTime(zone) }), { context, guide });
};

import type { APIRoute } from "astro";
import { answerCalendar, pathsFor } from "../../../feeds/answerCalendar.ts";
import { loadGuide } from "../../../guide.ts";

export const getStaticPaths = () => pathsFor(({ city }) => Object.keys(city.areas));

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const { id = "" } = context.params;
  const events = guide.events.filter(({ area }) => area === id);
  return answerCalendar(events, { context, guide, of: guide.city.areas[id]?.title });
};

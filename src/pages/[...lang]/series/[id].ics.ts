import type { APIRoute } from "astro";
import { wordsOf } from "../../../domain/content/entry.ts";
import { answerCalendar, langOf, pathsFor } from "../../../feeds/answerCalendar.ts";
import { loadGuide } from "../../../guide.ts";

export const getStaticPaths = () => pathsFor(({ series }) => series.map(({ id }) => id));

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const course = guide.series.find(({ id }) => id === context.params["id"]);
  const events = guide.events.filter(({ series }) => series === course?.id);
  return answerCalendar(events, { context, guide, of: course && wordsOf(course, langOf(context, guide)).title.text });
};

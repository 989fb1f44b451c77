import type { APIRoute } from "astro";
import { wordsOf } from "../../../domain/content/entry.ts";
import { answerCalendar, langOf, pathsFor } from "../../../feeds/answerCalendar.ts";
import { loadGuide } from "../../../guide.ts";

export const getStaticPaths = () => pathsFor(({ institutions }) => institutions.map(({ id }) => id));

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const host = guide.institutions.find(({ id }) => id === context.params["id"]);
  const events = guide.events.filter(({ institution }) => institution === host?.id);
  return answerCalendar(events, { context, guide, of: host && wordsOf(host, langOf(context, guide)).title.text });
};

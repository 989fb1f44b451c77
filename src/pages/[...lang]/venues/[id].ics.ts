import type { APIRoute } from "astro";
import { wordsOf } from "../../../domain/content/entry.ts";
import { answerCalendar, langOf, pathsFor } from "../../../feeds/answerCalendar.ts";
import { loadGuide } from "../../../guide.ts";

export const getStaticPaths = () => pathsFor(({ venues }) => venues.map(({ id }) => id));

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const here = guide.venues.find(({ id }) => id === context.params["id"]);
  const isHere = ({ venue }: { venue?: string | undefined }): boolean => venue === here?.id;
  const events = guide.events.filter((event) => isHere(event) || event.repeats?.moved.some(isHere));
  return answerCalendar(events, { context, guide, of: here && wordsOf(here, langOf(context, guide)).title.text });
};

import type { APIRoute } from "astro";
import { wordsOf } from "../../../../domain/content/entry.ts";
import { answerEvent, langOf, pathsFor } from "../../../../feeds/answerCalendar.ts";
import { loadGuide } from "../../../../guide.ts";

export const getStaticPaths = () => pathsFor(({ events }) => events.map(({ id }) => id));

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const event = guide.events.find(({ id }) => id === context.params["id"]);
  if (!event) return new Response(null, { status: 404 });
  return answerEvent(event, { context, guide, of: wordsOf(event, langOf(context, guide)).title.text });
};

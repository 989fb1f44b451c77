import type { APIRoute } from "astro";
import { eventsJson } from "../../domain/feeds/eventsJson.ts";
import { buildTime, loadGuide } from "../../guide.ts";

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const site = context.site ?? new URL(context.url.origin);
  return Response.json(eventsJson(guide, { site, now: buildTime(guide.city.timeZone) }));
};

import type { APIRoute } from "astro";
import { makeProgramme } from "../../domain/search/programme.ts";
import { buildTime, loadGuide } from "../../guide.ts";

/** What functions and pages made on demand read of the whole programme: src/files/readProgramme.ts. */
export const GET: APIRoute = async () => {
  const guide = await loadGuide();
  return Response.json(makeProgramme(guide, buildTime(guide.city.timeZone)));
};

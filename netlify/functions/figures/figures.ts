import type { Config } from "@netlify/functions";
import { ratingsRoot } from "../../../src/domain/ratings/ratingKey.ts";
import { foldFigures } from "../../../src/domain/results/figures.ts";
import { handle } from "../../http/handle.ts";

/** Every rating is read for it, so the CDN keeps it for minutes; the live figures of one event are at /api/events/<id>. */
const publicForMinutes = {
  "Cache-Control": "public, max-age=0, must-revalidate",
  "Netlify-CDN-Cache-Control": "public, s-maxage=300, stale-while-revalidate=600",
  "Netlify-Vary": "query=none",
  "Access-Control-Allow-Origin": "*",
};

/** GET /data/figures.json: what residents did with all events, for builds and for other programs. */
export default handle({
  async GET({ platform }) {
    const figures = foldFigures(await platform.facts.list(ratingsRoot), platform.now());
    return Response.json(figures, { headers: publicForMinutes });
  },
});

export const config: Config = { path: "/data/figures.json" };

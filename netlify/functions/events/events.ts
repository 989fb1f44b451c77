import type { Config } from "@netlify/functions";
import { foldRatings } from "../../../src/domain/ratings/foldRatings.ts";
import { ratingsPrefix } from "../../../src/domain/ratings/ratingKey.ts";
import { handle } from "../../http/handle.ts";
import { requireItem } from "../../http/requireItem.ts";
import { readSeats } from "../../registrations/readSeats.ts";

/** The same for every visitor, so the CDN may keep it: for seconds, as people look whether their rating counted. */
const publicForSeconds = {
  "Cache-Control": "public, max-age=0, must-revalidate",
  "Netlify-CDN-Cache-Control": "public, s-maxage=10, stale-while-revalidate=20",
  // Only a parameter of this name would make another answer, and there is none: ?utm_source=… is the same answer.
  "Netlify-Vary": "query=none",
  "Access-Control-Allow-Origin": "*",
};

/** GET /api/events/<id>: what residents did, as far as everyone may see it. */
export default handle({
  async GET({ context, platform }) {
    const item = await requireItem(platform, context.params["id"]);
    const { id } = item.entry;
    const [ratings, seats] = await Promise.all([platform.facts.list(ratingsPrefix(id)), readSeats(platform, item)]);
    const body = { id, rating: foldRatings(ratings), comments: { count: 0, newest: [] }, seats };
    return Response.json(body, { headers: publicForSeconds });
  },
});

export const config: Config = { path: "/api/events/:id" };

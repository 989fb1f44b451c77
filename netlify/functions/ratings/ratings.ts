import type { Config } from "@netlify/functions";
import { parseStars } from "../../../src/domain/ratings/rating.ts";
import { answerForm } from "../../http/answerForm.ts";
import { handle } from "../../http/handle.ts";
import { wantedLanguage } from "../../http/negotiate.ts";
import { pagePath } from "../../http/pagePath.ts";
import { readFields, soleText } from "../../http/readFields.ts";
import { parseRequestId } from "../../http/requestId.ts";
import { requireItem } from "../../http/requireItem.ts";
import { rateItem } from "./rateItem.ts";

/** A rating's form has a few short fields; anything longer is not one. */
const longestBody = 8 * 1024;

/** POST /api/events/<id>/rating: `rating` from 1 to 5, `request`, `lang`; answers `{ rating, mine }`. */
export default handle({
  async POST({ request, context, platform }) {
    const item = await requireItem(platform, context.params["id"]);
    const { languages } = item.city;
    const fields = await readFields(request, longestBody);
    const stars = parseStars(soleText(fields, "rating"));
    const sent = soleText(fields, "request");
    const id = sent === undefined ? crypto.randomUUID() : parseRequestId(sent);
    const ticket = soleText(fields, "ticket");
    const language = wantedLanguage(request, languages, soleText(fields, "lang"));
    const page = {
      path: pagePath(`/events/${item.entry.id}/rating/`, language, languages),
      language,
      request: id,
      filledIn: stars ? { rating: String(stars) } : {},
    };
    const cookies = request.headers.get("Cookie");
    return answerForm(request, page, () =>
      rateItem(platform, item, { stars, ticket, request: id, mayBeRepeated: sent !== undefined, cookies }),
    );
  },
});

export const config: Config = {
  path: "/api/events/:id/rating",
  // Sixty devices behind one address, each with a change of mind and one more try, within a minute.
  rateLimit: { windowSize: 60, windowLimit: 180, aggregateBy: ["ip", "domain"] },
};

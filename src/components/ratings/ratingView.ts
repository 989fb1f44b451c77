import { isProblemCode, Problem, type ProblemCode } from "../../domain/problems/problem.ts";
import { parseStars, type Stars } from "../../domain/ratings/rating.ts";
import { ratingOpens, requireOpenRating } from "../../domain/ratings/requireOpenRating.ts";
import type { Tally } from "../../domain/ratings/tally.ts";
import type { Item } from "../../files/readItem.ts";
import { sayProblem } from "../../i18n/problems/sayProblem.ts";
import { parseRequestId } from "../../../netlify/http/requestId.ts";
import { readRating } from "../../../netlify/functions/ratings/readRating.ts";
import type { Platform } from "../../../netlify/platform/platform.ts";

/** What the page of an event's ratings shows to one visitor. */
export interface RatingView {
  /** Undefined where it cannot be read now. */
  tally: Tally | undefined;
  mine: Stars | null;
  /** What went wrong with what was sent, or why nothing can be sent. */
  problem: string | undefined;
  /** False where there is nothing to rate, or not yet. */
  isOpen: boolean;
  /** The one-time id of the form: that of the try before, or a new one. */
  request: string;
  /** What was chosen in the try before. */
  chosen: Stars | undefined;
}

interface Visit {
  /** Of the page's address: `problem`, `request` and `rating`, as a refused form leaves them. */
  query: URLSearchParams;
  /** The Cookie header. */
  cookies: string | null;
  lang: string;
  /** Whether the site itself led here; a one-time id in a link from elsewhere may be known to whoever made the link. */
  isOwnLink: boolean;
}

export async function viewRatings(platform: Platform, item: Item, visit: Visit): Promise<RatingView> {
  const { query, cookies, lang, isOwnLink } = visit;
  const closed = whyClosed(item, platform.now());
  const sent = query.get("problem");
  const code = closed ?? (isProblemCode(sent) ? sent : undefined);
  const opens = ratingOpens(item, item.city.timeZone);
  const answer = await readRating(platform, item.entry.id, cookies).catch((error: unknown) => {
    console.error(error);
    return undefined;
  });
  return {
    tally: answer?.rating,
    mine: answer?.mine ?? null,
    problem:
      code && sayProblem(code, lang, { opens, timeZone: item.city.timeZone, site: platform.siteUrl?.href ?? "" }),
    isOpen: closed === undefined,
    request: parseRequestId((isOwnLink ? query.get("request") : null) ?? "") ?? crypto.randomUUID(),
    chosen: parseStars(query.get("rating") ?? undefined) ?? answer?.mine ?? undefined,
  };
}

function whyClosed(item: Item, now: number): ProblemCode | undefined {
  try {
    requireOpenRating(item, item.city, now);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

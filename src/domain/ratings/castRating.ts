import { FactStoreError, type FactStore } from "../facts/factStore.ts";
import { Problem } from "../problems/problem.ts";
import { findRequest, foldOpinions, newestTime } from "./foldRatings.ts";
import type { Rating } from "./rating.ts";
import { makeRatingKey, ratingsPrefix } from "./ratingKey.ts";

export interface CastOptions {
  /** Milliseconds since 1970-01-01T00:00Z by this machine's clock. */
  now: number;
  /** When this voter last gave an opinion of anything, as far as they carry it with them; else 0. */
  last: number;
  /** Whom a repetition of this request may have been counted as: the voter, and who the request itself makes up. */
  holders: readonly string[];
  /** False where the request was only just made up, so that no fact can have it yet. */
  mayBeRepeated: boolean;
}

/** An opinion that stands, and those of everyone. */
export interface CastRating {
  rating: Rating;
  opinions: Map<string, Rating>;
}

/**
 * Writes an opinion down, once however often the same request arrives, and tells what all opinions come to.
 *
 * @throws Problem `other-payload` where the request stands with other stars, `others-request` where it stands as
 *   somebody else's
 * @throws FactStoreError where the opinion could not be written or counted; "not-saved" only where that is certain
 */
export async function castRating(
  facts: FactStore,
  { event, voter, request, stars }: Pick<Rating, "event" | "voter" | "request" | "stars">,
  options: CastOptions,
): Promise<CastRating> {
  const settle = (rating: Rating, keys: Iterable<string>): CastRating => {
    if (!options.holders.includes(rating.voter)) throw new Problem("others-request");
    if (rating.stars !== stars) throw new Problem("other-payload", { stored: { rating: rating.stars } });
    return { rating, opinions: foldOpinions(keys) };
  };

  const before = options.mayBeRepeated ? await listRatings(facts, event) : [];
  const repeated = findRequest(before, request);
  if (repeated) return settle(repeated, before);

  const last = Math.max(options.last, newestTime(before, voter));
  const rating: Rating = { event, time: nextTime(options.now, last), voter, request, ticket: null, stars };
  const key = makeRatingKey(rating);
  await facts.create(key, {});
  // A list may not have seen it yet; and it may show that the same request came with other stars at the same time.
  const after = new Set([...(await listRatings(facts, event)), key]);
  return settle(findRequest(after, request) ?? rating, after);
}

/** Later than the voter's last opinion, even where this machine's clock is behind the one that wrote it. */
export function nextTime(now: number, last: number): number {
  return Math.max(now, last + 1);
}

async function listRatings(facts: FactStore, event: string): Promise<string[]> {
  try {
    return await facts.list(ratingsPrefix(event));
  } catch (cause) {
    // This sending, or the one it repeats, may well stand: that it does not must not be said.
    throw new FactStoreError(`Cannot list the ratings of ${event}`, { outcome: "unknown", cause });
  }
}

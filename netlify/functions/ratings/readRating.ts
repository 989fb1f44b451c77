import { foldOpinions } from "../../../src/domain/ratings/foldRatings.ts";
import type { Stars } from "../../../src/domain/ratings/rating.ts";
import { ratingsPrefix } from "../../../src/domain/ratings/ratingKey.ts";
import { tallyRatings, type Tally } from "../../../src/domain/ratings/tally.ts";
import { ratingVoter, readDevice } from "../../devices/device.ts";
import type { Platform } from "../../platform/platform.ts";

/** What is said to one visitor about the ratings of an event. */
export interface RatingAnswer {
  rating: Tally;
  /** The stars the visitor's own device gave; null where it gave none, or is not known. */
  mine: Stars | null;
}

/**
 * The ratings of an event as they stand, and the visitor's own by their Cookie header.
 *
 * @throws FactStoreError where the facts cannot be read
 */
export async function readRating(
  platform: Pick<Platform, "facts" | "keys">,
  event: string,
  cookies: string | null,
): Promise<RatingAnswer> {
  const opinions = foldOpinions(await platform.facts.list(ratingsPrefix(event)));
  const device = readDevice(cookies, platform.keys);
  const mine = device && opinions.get(ratingVoter(device, event));
  return { rating: tallyRatings(opinions.values()), mine: mine?.stars ?? null };
}

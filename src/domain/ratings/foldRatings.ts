import type { Rating } from "./rating.ts";
import { parseRatingKey } from "./ratingKey.ts";
import { tallyRatings, type Tally } from "./tally.ts";

/**
 * What the ratings of one event come to. The same keys in any order, any of them any number of times, come to the same;
 * a key that is no rating's is passed over.
 */
export function foldRatings(keys: Iterable<string>): Tally {
  return tallyRatings(foldOpinions(keys).values());
}

/**
 * Each voter's opinion: of the ratings with the same request the earliest, then of a voter's the newest. Where times are
 * equal the lesser key, by code unit, is the earlier: arbitrary, and the same for everyone.
 */
export function foldOpinions(keys: Iterable<string>): Map<string, Rating> {
  const requests = new Set<string>();
  const opinions = new Map<string, Rating>();
  for (const rating of sortRatings(keys)) {
    if (requests.has(rating.request)) continue;
    requests.add(rating.request);
    opinions.set(rating.voter, rating);
  }
  return opinions;
}

/** Of the ratings sent with this request the one that counts; undefined where there is none. */
export function findRequest(keys: Iterable<string>, request: string): Rating | undefined {
  return sortRatings(mentioning(keys, request)).find((rating) => rating.request === request);
}

/** When the voter last gave an opinion, counted or not; 0 where they never did. */
export function newestTime(keys: Iterable<string>, voter: string): number {
  return sortRatings(mentioning(keys, voter)).findLast((rating) => rating.voter === voter)?.time ?? 0;
}

/** Looking into a key costs more than looking for a part of it, and an event may have thousands. */
function mentioning(keys: Iterable<string>, part: string): string[] {
  return [...keys].filter((key) => key.includes(part));
}

/** By time: that is the order of one event's keys by code unit. */
function sortRatings(keys: Iterable<string>): Rating[] {
  return [...keys].toSorted().flatMap((key) => parseRatingKey(key) ?? []);
}

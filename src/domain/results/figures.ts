import { z } from "zod";
import { foldRatings } from "../ratings/foldRatings.ts";
import { parseRatingKey } from "../ratings/ratingKey.ts";

const votes = z.int().min(0);
const distribution = z.object({
  count: votes,
  mean: z.number().min(1).max(5).nullable(),
  histogram: z.tuple([votes, votes, votes, votes, votes]),
});

/** What residents did, as far as everyone may see it: what a build shows of facts, so that pages need not ask. */
export const figuresSchema = z.object({
  /** RFC 3339, in UTC. */
  asOf: z.iso.datetime(),
  events: z.record(z.string(), z.object({ rating: distribution.extend({ attended: distribution.nullable() }) })),
});

export type Figures = z.infer<typeof figuresSchema>;

/** The figures of every event anybody rated, from the keys of all ratings. `now` in milliseconds since 1970 UTC. */
export function foldFigures(keys: readonly string[], now: number): Figures {
  const byEvent = Map.groupBy(keys, (key) => parseRatingKey(key)?.event);
  const events = [...byEvent].flatMap(([event, own]) =>
    event === undefined ? [] : [[event, { rating: foldRatings(own) }] as const],
  );
  return { asOf: new Date(now).toISOString(), events: Object.fromEntries(events) };
}

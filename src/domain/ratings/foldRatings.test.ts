import fc from "fast-check";
import { expect, test } from "vitest";
import { nextTime } from "./castRating.ts";
import { findRequest, foldOpinions, foldRatings } from "./foldRatings.ts";
import { starChoices, type Rating, type Stars } from "./rating.ts";
import { makeRatingKey } from "./ratingKey.ts";

const noon = Date.UTC(2026, 11, 5, 12);
const stars = fc.constantFrom(...starChoices);

/** Few voters, requests and times, so that they meet often; times on both sides of a midnight. */
const rating: fc.Arbitrary<Rating> = fc.record({
  event: fc.constant("choir"),
  time: fc.integer({ min: noon + 43_199_990, max: noon + 43_200_010 }),
  voter: fc.constantFrom("aa", "ab", "b", "c"),
  request: fc.stringMatching(/^[0-9a-f]$/),
  ticket: fc.constant(null),
  stars,
});

function rate(parts: Partial<Rating> = {}): string {
  return makeRatingKey({ event: "choir", time: noon, voter: "v1", request: "r1", ticket: null, stars: 5, ...parts });
}

test("nobody has rated: no mean", () => {
  expect(foldRatings([])).toEqual({ count: 0, mean: null, histogram: [0, 0, 0, 0, 0], attended: null });
});

test("ratings are counted, averaged and distributed", () => {
  const keys = ([1, 4, 5, 5] as const).map((stars, n) => rate({ voter: `v${n}`, request: `r${n}`, stars }));
  expect(foldRatings(keys)).toEqual({ count: 4, mean: 3.75, histogram: [1, 0, 0, 1, 2], attended: null });
});

test("of one request the earliest counts, whoever the later ones say they are", () => {
  const keys = [
    rate({ time: noon + 1, stars: 1 }),
    rate({ time: noon, stars: 4 }),
    rate({ time: noon + 2, voter: "v2", stars: 2 }),
  ];
  expect(foldRatings(keys)).toEqual({ count: 1, mean: 4, histogram: [0, 0, 0, 1, 0], attended: null });
});

test("a change of mind counts instead of the opinion before, also across midnight", () => {
  const keys = [
    rate({ time: noon, stars: 2 }),
    rate({ time: noon + 86_400_000, request: "r2", stars: 5 }),
    rate({ time: noon + 60_000, request: "r3", stars: 1 }),
  ];
  expect([...foldOpinions(keys).values()].map((opinion) => opinion.stars)).toEqual([5]);
});

test("a repeated request does not bring back the opinion it once was", () => {
  const keys = [
    rate({ time: noon, stars: 2 }),
    rate({ time: noon + 10, request: "r2", stars: 5 }),
    rate({ time: noon + 20, stars: 2 }),
  ];
  expect([...foldOpinions(keys).values()].map((opinion) => opinion.stars)).toEqual([5]);
});

test("at equal times the lesser key is the earlier", () => {
  const sameRequest = [rate({ stars: 4 }), rate({ stars: 2 })];
  const sameVoter = [rate({ request: "r2", stars: 1 }), rate({ request: "r1", stars: 3 })];
  expect(findRequest(sameRequest, "r1")?.stars).toBe(2);
  expect(foldOpinions(sameVoter).get("v1")?.stars).toBe(1);
});

test("keys that are no ratings' are passed over", () => {
  const strange = ["ratings/choir/20261205/x", "ratings/choir/20261205/1796472000000_v_r_0_6", "", "polls/a/b/c"];
  expect(foldRatings([...strange, rate()])).toEqual(foldRatings([rate()]));
});

test("any order and repetition of the same facts folds to the same tally", () => {
  const shuffled = fc.array(rating, { maxLength: 30 }).chain((ratings) => {
    const keys = ratings.map(makeRatingKey);
    return fc.record({
      keys: fc.constant(keys),
      again: fc.tuple(
        fc.shuffledSubarray(keys, { minLength: keys.length, maxLength: keys.length }),
        fc.shuffledSubarray(keys),
      ),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ keys, again }) => {
      expect(foldRatings(again.flat())).toEqual(foldRatings(keys));
    }),
  );
});

test("clocks that disagree, by days, keep each voter's last opinion", () => {
  const step = fc.record({
    voter: fc.constantFrom("a", "b", "c"),
    stars,
    clock: fc.integer({ min: noon - 3 * 86_400_000, max: noon + 3 * 86_400_000 }),
  });
  const steps = fc.array(step, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(steps, (opinions) => {
      const last = new Map<string, { time: number; stars: Stars }>();
      const keys = opinions.map(({ voter, stars, clock }, n) => {
        const time = nextTime(clock, last.get(voter)?.time ?? 0);
        last.set(voter, { time, stars });
        return rate({ voter, time, stars, request: `r${n}` });
      });
      const folded = [...foldOpinions(keys)].map(([voter, opinion]) => [voter, opinion.stars]);
      expect(new Map(folded as [string, Stars][])).toEqual(
        new Map([...last].map(([voter, opinion]) => [voter, opinion.stars])),
      );
    }),
  );
});

test("retries arriving later, in any number, change nothing", () => {
  const sending = fc.record({
    stars,
    voter: fc.constantFrom("a", "b"),
    retries: fc.array(fc.integer({ min: 0, max: 50 })),
  });
  fc.assert(
    fc.property(fc.array(sending, { maxLength: 10 }), (sendings) => {
      const first = sendings.map(({ stars, voter }, n) => rate({ voter, stars, request: `r${n}`, time: noon + n }));
      const late = sendings.flatMap(({ stars, voter, retries }, n) =>
        retries.map((delay) => rate({ voter, stars, request: `r${n}`, time: noon + n + delay })),
      );
      expect(foldRatings([...late, ...first])).toEqual(foldRatings(first));
    }),
  );
});

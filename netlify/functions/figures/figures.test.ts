import { afterEach, beforeEach, expect, test } from "vitest";
import { makeRatingKey } from "../../../src/domain/ratings/ratingKey.ts";
import { openTestSite, type TestSite } from "../../http/testSite.ts";
import tell from "./figures.ts";

const now = Date.UTC(2026, 11, 5);
let site: TestSite;

beforeEach(() => {
  site = openTestSite(now, {});
});

afterEach(() => {
  site.close();
});

test("the figures of all events are told in one answer, for builds", async () => {
  const rating = { event: "choir", time: now, voter: "a", request: "r", ticket: null, stars: 4 as const };
  await site.platform.facts.create(makeRatingKey(rating), {});
  const response = await site.send(tell, "/data/figures.json");
  expect([response.status, await response.json()]).toEqual([
    200,
    {
      asOf: "2026-12-05T00:00:00.000Z",
      events: { choir: { rating: { count: 1, mean: 4, histogram: [0, 0, 0, 1, 0], attended: null } } },
    },
  ]);
});

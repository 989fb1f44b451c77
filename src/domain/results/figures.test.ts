import { expect, test } from "vitest";
import { makeRatingKey } from "../ratings/ratingKey.ts";
import { figuresSchema, foldFigures } from "./figures.ts";

const now = Date.UTC(2026, 11, 5);
const key = (event: string, voter: string, stars: 1 | 5): string =>
  makeRatingKey({ event, time: now, voter, request: `r${voter}`, ticket: null, stars });

test("the figures are those of each event by itself, of whoever rated", () => {
  const keys = [key("choir", "a", 5), key("dance", "a", 1), key("choir", "b", 1), "ratings/choir/no-rating"];
  const figures = foldFigures(keys, now);
  expect(figures).toEqual({
    asOf: "2026-12-05T00:00:00.000Z",
    events: {
      choir: { rating: { count: 2, mean: 3, histogram: [1, 0, 0, 0, 1], attended: null } },
      dance: { rating: { count: 1, mean: 1, histogram: [1, 0, 0, 0, 0], attended: null } },
    },
  });
  expect(figuresSchema.parse(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
});

test("before anybody rated there are none", () => {
  expect(foldFigures([], now)).toEqual({ asOf: "2026-12-05T00:00:00.000Z", events: {} });
});

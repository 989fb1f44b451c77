import { expect, test } from "vitest";
import { checkFactKey } from "../facts/factKey.ts";
import type { Rating } from "./rating.ts";
import { makeRatingKey, parseRatingKey } from "./ratingKey.ts";

const rating: Rating = {
  event: "new-year-choir",
  time: Date.UTC(2026, 11, 31, 23, 59, 59, 999),
  voter: "0f3a",
  request: "77bd",
  ticket: null,
  stars: 4,
};

test("the key is the fact: the day is UTC's, and nothing else needs to be read", () => {
  const key = makeRatingKey(rating);
  expect(key).toBe("ratings/new-year-choir/20261231/1798761599999_0f3a_77bd_0_4");
  expect(parseRatingKey(key)).toEqual(rating);
  expect(() => checkFactKey(key)).not.toThrow();
});

test("a ticket stands in its place", () => {
  const key = makeRatingKey({ ...rating, ticket: "9c1e" });
  expect(key).toBe("ratings/new-year-choir/20261231/1798761599999_0f3a_77bd_9c1e_4");
  expect(parseRatingKey(key)?.ticket).toBe("9c1e");
});

test("milliseconds have thirteen digits, so that keys sort by time", () => {
  const keys = [0, 999, 1_000_000_000_000, 9_999_999_999_999].map((time) => makeRatingKey({ ...rating, time }));
  expect(keys.toSorted()).toEqual(keys);
});

test.each([-1, 1.5, NaN, Infinity, 10_000_000_000_000])("%s is no time of a rating", (time) => {
  expect(() => makeRatingKey({ ...rating, time })).toThrow(RangeError);
});

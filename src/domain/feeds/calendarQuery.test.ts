import fc from "fast-check";
import { expect, test } from "vitest";
import { makeGuide } from "../guide/makeGuide.ts";
import { Problem } from "../problems/problem.ts";
import { emptyFilter, filterNames, type Filter } from "../search/filter.ts";
import { readCalendarQuery } from "./calendarQuery.ts";

const guide = makeGuide();
const read = (query: string): Filter => readCalendarQuery(new URLSearchParams(query), guide);
const refused = new Problem("no-such-calendar");

test("a calendar's address asks what a search's address asks", () => {
  expect(read("")).toEqual(emptyFilter);
  expect(read("area=music&venue=hall&online=yes&utm_source=vk")).toEqual({
    ...emptyFilter,
    ...{ area: ["music"], venue: ["hall"], online: "yes" },
  });
});

test("where something is left of a condition the calendar is of that", () => {
  expect(read("venue=hall&venue=gone")).toEqual({ ...emptyFilter, venue: ["hall"] });
  expect(read("age=70&age=abc&area=&area=music")).toEqual({ ...emptyFilter, age: 70, area: ["music"] });
});

test.each(["venue=gone", "area=music&venue=gone", "age=abc", "q=%00", "from=2026-12-05&to=2026-12-01", "when=never"])(
  "where nothing is left of a condition there is no such calendar: %s",
  (query) => {
    expect(() => read(query)).toThrow(refused);
  },
);

test("an address longer than any of the site's is not read", () => {
  expect(() => read(`area=music&q=${"a".repeat(10_000)}`)).toThrow(refused);
  expect(() => read("area=music&".repeat(300))).toThrow(refused);
});

test("whatever is asked is answered or refused, never a mistake of ours", () => {
  const name = fc.oneof(fc.constantFrom(...filterNames), fc.string());
  const value = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("music", "hall", "2026-12-05", "70", "yes"));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 20 }), (pairs) => {
      try {
        readCalendarQuery(new URLSearchParams(pairs), guide);
      } catch (error) {
        expect(error).toEqual(refused);
      }
    }),
  );
});

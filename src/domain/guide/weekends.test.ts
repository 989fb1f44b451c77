import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { weekendsBetween } from "./weekends.ts";

const saturdays = (from: string, to: string): string[] =>
  weekendsBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)).map(({ saturday, sunday }) => {
    expect(sunday).toEqual(saturday.add({ days: 1 }));
    return saturday.toString();
  });

test("From a weekday the first weekend is the next, from a Saturday or Sunday the one that has begun", () => {
  expect(saturdays("2026-11-30", "2026-12-07")).toEqual(["2026-12-05"]);
  expect(saturdays("2026-12-05", "2026-12-07")).toEqual(["2026-12-05"]);
  expect(saturdays("2026-12-06", "2026-12-07")).toEqual(["2026-12-05"]);
});

test("Every weekend up to the end is given, across months and years", () => {
  expect(saturdays("2026-12-21", "2027-01-10")).toEqual(["2026-12-26", "2027-01-02", "2027-01-09"]);
  expect(saturdays("2026-11-30", "2026-12-05")).toEqual([]);
});

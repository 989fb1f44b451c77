import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { comingOccurrences } from "../events/occurrences.ts";
import { joinTimes } from "./joinTimes.ts";
import { makeEvent } from "./makeGuide.ts";

const zone = "Europe/Moscow";
const now = Temporal.ZonedDateTime.from("2026-12-01T12:00[Europe/Moscow]");
const times = (said: object): string[] => {
  const event = makeEvent({ start: "2026-12-05 18:00", end: "19:00", join: { platform: "Zoom", opens: 20 }, ...said });
  return joinTimes(event, comingOccurrences(event, zone, { now, limit: 3 })).map(({ opens, end }) =>
    [opens, end].map((time) => time.toPlainDateTime().toString({ smallestUnit: "minute" })).join(" – "),
  );
};

test("One can join from so many minutes before the start as the event says, until its end", () => {
  expect(times({})).toEqual(["2026-12-05T17:40 – 2026-12-05T19:00"]);
  expect(times({ start: "2026-12-05", end: "2026-12-06" })).toEqual(["2026-12-05T00:00 – 2026-12-07T00:00"]);
});

test("Each date that is held has its own times; what is not held has none", () => {
  const repeats = { every: "week", cancelled: ["2026-12-05"], moved: [{ from: "2026-12-12", to: "2026-12-13 12:00" }] };
  expect(times({ repeats })).toEqual(["2026-12-13T11:40 – 2026-12-13T13:00", "2026-12-19T17:40 – 2026-12-19T19:00"]);
  expect([times({ status: "cancelled" }), times({ status: "postponed" }), times({ join: undefined })]).toEqual([
    [],
    [],
    [],
  ]);
});

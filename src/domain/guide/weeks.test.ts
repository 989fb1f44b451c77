import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { makeEvent } from "./makeGuide.ts";
import { listMondays, makeWeek, mondayOf } from "./weeks.ts";

const zone = "Europe/Moscow";
const monday = Temporal.PlainDate.from("2026-11-30");

test("a week has what begins in it by days, and what lasts once", () => {
  const week = makeWeek(
    [
      makeEvent({ id: "sunday-before", start: "2026-11-29 23:00", end: "2026-11-30 01:00" }),
      makeEvent({ id: "class", start: "2026-11-03 10:00", repeats: { every: "week", on: ["tue", "thu"] } }),
      makeEvent({ id: "late", start: "2026-12-06 23:30", end: "2026-12-07 01:00" }),
      makeEvent({ id: "next", start: "2026-12-07 00:00" }),
      makeEvent({ id: "show", kind: "exhibition", start: "2026-11-01", end: "2027-01-10" }),
    ],
    zone,
    monday,
  );
  const days = week.days.map(({ date, showings }) => [date.toString(), ...showings.map(({ event }) => event.id)]);
  expect(days).toEqual([
    ["2026-12-01", "class"],
    ["2026-12-03", "class"],
    ["2026-12-06", "late"],
  ]);
  expect(week.lasting.map(({ event }) => event.id)).toEqual(["show"]);
});

test("the weeks with a page are the one before, this one and eight ahead, each from its Monday", () => {
  const mondays = listMondays(Temporal.ZonedDateTime.from("2026-12-06T23:59[Europe/Moscow]")).map(String);
  expect([mondays.length, mondays[0], mondays[1], mondays.at(-1)]).toEqual([
    10,
    "2026-11-23",
    "2026-11-30",
    "2027-01-25",
  ]);
  expect(mondayOf(monday)).toEqual(monday);
});

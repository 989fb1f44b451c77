import { expect, test } from "vitest";
import { makeCity, makeEvent } from "../guide/makeGuide.ts";
import type { Event } from "../guide/guide.ts";
import { occurrencesBetween } from "./occurrences.ts";
import { resolveTime } from "../times/writtenTime.ts";
import { skipHolidays } from "./skipHolidays.ts";

const zone = "Europe/Moscow";
const city = makeCity({
  holidays: [
    { from: "2026-12-30", title: "Ремонт" },
    { from: "2027-01-01", to: "2027-01-08", title: { ru: "Новогодние каникулы" } },
  ],
});
const weekly = (repeats: object): Event =>
  makeEvent({ start: "2026-12-16 23:00", end: "02:00", repeats: { every: "week", holidays: "skip", ...repeats } });

const days = (event: Event): string[] =>
  occurrencesBetween(event, zone, {
    from: resolveTime("2026-12-01", zone),
    to: resolveTime("2027-02-01", zone),
  }).map(({ id }) => id);

test("What repeats leaves out the holidays, and is otherwise called as ever", () => {
  const kept = ["2026-12-16", "2026-12-23", "2027-01-13", "2027-01-20", "2027-01-27"];
  expect(days(skipHolidays(weekly({}), city))).toEqual(kept);
  expect(skipHolidays(weekly({}), city).repeats?.except).toEqual(["2026-12-30", "2027-01-06"]);
});

test("Unless it says so, it takes place on holidays too", () => {
  const held = weekly({ holidays: "held" });
  expect(skipHolidays(held, city)).toBe(held);
  expect(days(held)).toContain("2027-01-06");
});

test("A holiday on which it was moved or cancelled stays moved or cancelled, and days left out are left out once", () => {
  const moved = weekly({ moved: [{ from: "2027-01-06", to: "2027-01-07 18:00" }], cancelled: ["2026-12-30"] });
  expect(skipHolidays(moved, city)).toBe(moved);
  const except = weekly({ except: ["2026-12-23", "2026-12-30"] });
  expect(skipHolidays(except, city).repeats?.except).toEqual(["2026-12-23", "2026-12-30", "2027-01-06"]);
});

test("A night that began before the holidays is held, and further dates of the event stay", () => {
  const nightly = { ...weekly({ every: "day", until: "2027-01-10" }), sessions: [{ start: "2027-01-02 12:00" }] };
  const listed = days(skipHolidays(nightly, city)).filter((day) => day >= "2026-12-29");
  expect(listed).toEqual(["2026-12-29", "2026-12-31", "2027-01-02", "2027-01-09", "2027-01-10"]);
});

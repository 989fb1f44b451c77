import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { makeCity, makeEvent, makeGuide, makeVenue } from "../guide/makeGuide.ts";
import { emptyFilter, type Filter } from "../search/filter.ts";
import { chooseEvents } from "./chooseEvents.ts";

const zone = "Europe/Moscow";
const now = Temporal.ZonedDateTime.from(`2026-12-01T00:00[${zone}]`);
const weekly = { every: "week", moved: [{ from: "2026-12-12", to: "2026-12-12 12:00", venue: "park" }] };
const events = [
  makeEvent({ id: "choir", venue: "hall", repeats: weekly }),
  makeEvent({ id: "last-month", venue: "hall", start: "2026-11-05 18:00" }),
  makeEvent({ id: "last-year", venue: "hall", start: "2025-12-05 18:00" }),
  makeEvent({ id: "next-year", start: "2029-12-05 18:00", online: true }),
];
const guide = makeGuide({
  city: makeCity({ timeZone: zone }),
  events,
  venues: [makeVenue(), makeVenue({ id: "park", title: "Парк" })],
});
const choose = (filter: Partial<Filter>) =>
  chooseEvents(guide, { ...emptyFilter, ...filter }, { now }).map(({ id }) => id);

test("a calendar of no question holds all that is not long over", () => {
  expect(choose({})).toEqual(["choir", "last-month", "next-year"]);
});

test("what is over stays for a while in the calendar it was in", () => {
  expect(choose({ venue: ["hall"] })).toEqual(["choir", "last-month"]);
  expect(choose({ from: "2026-11-01", to: "2026-11-30" })).toEqual(["last-month"]);
});

test("an event is held whole where one of its dates is asked for, however far ahead", () => {
  expect(choose({ venue: ["park"] })).toEqual(["choir"]);
  expect(choose({ from: "2026-12-12", to: "2026-12-12" })).toEqual(["choir"]);
  expect(choose({ from: "2029-12-01" })).toEqual(["next-year"]);
  expect(choose({ from: "2026-12-13", to: "2026-12-13" })).toEqual([]);
});

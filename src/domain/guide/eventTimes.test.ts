import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { changeOf, leftOutDays, timesOf } from "./eventTimes.ts";
import { makeEvent } from "./makeGuide.ts";

const zone = "Europe/Moscow";
const weekly = { start: "2026-12-02 18:00", end: "20:00" };
const at = (time: string): Temporal.ZonedDateTime => Temporal.PlainDateTime.from(time).toZonedDateTime(zone);

test("The main date is the nearest that is held: one called off is listed, but does not stand in large letters", () => {
  const event = makeEvent({ ...weekly, repeats: { every: "week", cancelled: ["2026-12-02"], until: "2026-12-23" } });
  const times = timesOf(event, zone, at("2026-12-01T09:00"));
  expect(times.main.id).toBe("2026-12-09");
  expect(times.coming.map(({ id, cancelled }) => [id, cancelled])).toEqual([
    ["2026-12-02", true],
    ["2026-12-09", false],
    ["2026-12-16", false],
    ["2026-12-23", false],
  ]);
  expect(times.opens.toString()).toBe("2026-12-02T18:00:00+03:00[Europe/Moscow]");
  expect(times.ends?.toString()).toBe("2026-12-23T20:00:00+03:00[Europe/Moscow]");
});

test("An event whose every date is over or called off still has a date to show", () => {
  const over = timesOf(makeEvent(weekly), zone, at("2027-01-01T00:00"));
  expect([over.main.id, over.coming]).toEqual(["once", []]);
  const off = timesOf(makeEvent({ ...weekly, status: "cancelled" }), zone, at("2026-12-01T00:00"));
  expect([off.main.id, off.main.cancelled]).toEqual(["once", true]);
});

test("At most eight dates are listed, and what repeats without an end never ends", () => {
  const times = timesOf(makeEvent({ ...weekly, repeats: { every: "week" } }), zone, at("2026-12-01T00:00"));
  expect([times.coming.length, times.ends]).toEqual([8, undefined]);
});

test("Of several changes to one date the newest says why; one that names no date is of the only one", () => {
  const event = makeEvent({
    ...weekly,
    repeats: { every: "week" },
    changes: [
      { on: "2026-11-01", what: "time", occurrence: "2026-12-09", why: "Концерт в зале." },
      { on: "2026-11-02", what: "cancelled", occurrence: "2026-12-09", why: "Ремонт." },
      { on: "2026-11-03", what: "programme", why: "Новые песни." },
    ],
  });
  expect(changeOf(event, { id: "2026-12-09" })?.why).toBe("Ремонт.");
  expect(changeOf(event, { id: "2026-12-16" })).toBeUndefined();
  expect(changeOf(event, { id: "once" })?.why).toBe("Новые песни.");
});

test("The days left out are told while they are to come, the nearest first", () => {
  const except = ["2026-12-30", "2026-12-02", "2026-12-09", "2027-03-24"];
  const days = (time: string): string[] =>
    leftOutDays(makeEvent({ ...weekly, repeats: { every: "week", except } }), zone, at(time)).map(String);
  expect(days("2026-12-09T23:00")).toEqual(["2026-12-09", "2026-12-30"]);
  expect(leftOutDays(makeEvent(weekly), zone, at("2026-12-01T00:00"))).toEqual([]);
});

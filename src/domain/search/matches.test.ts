import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { occurrencesBetween } from "../events/occurrences.ts";
import type { Event } from "../guide/guide.ts";
import { makeCity, makeEvent, makeGuide, makeVenue } from "../guide/makeGuide.ts";
import { anyFilter, areas } from "./anyFilter.ts";
import { emptyFilter, filterNames, type Filter } from "./filter.ts";
import { matches } from "./matches.ts";

const area = { title: { ru: "Музыка", tt: "Көй", en: "Music" }, hue: 20, ornament: "tulip" };
const guide = makeGuide({
  city: makeCity({ areas: Object.fromEntries(areas.map((id) => [id, area])) }),
  venues: [makeVenue({ accessibility: ["wheelchair"] }), makeVenue({ id: "park", title: "Парк" })],
});

function asks(
  event: Event,
  filter: Partial<Filter>,
  { zone = "Europe/Moscow", now = "2026-12-01T12:00" }: { zone?: string; now?: string } = {},
): boolean {
  const moment = Temporal.PlainDateTime.from(now).toZonedDateTime(zone);
  const occurrences = occurrencesBetween(event, zone, { from: moment, to: moment.add({ years: 1 }) });
  return matches(event, occurrences, { ...emptyFilter, ...filter }, { zone, now: moment, guide });
}

test("a question of several conditions is answered by what answers each of them", () => {
  const anyEvent = fc
    .record({
      area: fc.constantFrom(...areas),
      kind: fc.constantFrom("concert", "class"),
      venue: fc.constantFrom(undefined, "hall", "park"),
      online: fc.boolean(),
      languages: fc.constantFrom([], ["ru"], ["ru", "tt"]),
      accessibility: fc.constantFrom([], ["wheelchair"], ["subtitles", "wheelchair"]),
      audience: fc.constantFrom(undefined, { from: 12 }, { from: 55 }, { from: 6, to: 10 }),
      start: fc.constantFrom("2026-12-05 18:00", "2026-12-02", "2027-01-15 12:00"),
      repeats: fc.constantFrom(undefined, { every: "week", times: 9 }),
    })
    .map((said) => makeEvent(said));
  fc.assert(
    fc.property(anyEvent, anyFilter, (event, filter) => {
      // Days are asked for together: one occurrence has to lie in all of them.
      const { when, from, to, venue, ...rest } = filter;
      const parts: Partial<Filter>[] = filterNames
        .filter((name) => name in rest)
        .map((name) => ({ [name]: filter[name] }));
      const each = [{ when, from, to, venue }, ...parts].map((part) => asks(event, part));
      expect(asks(event, filter)).toBe(!each.includes(false));
    }),
  );
});

test("days are the city's: what begins just after its midnight is not today", () => {
  const late = makeEvent({ start: "2026-12-01 23:30", end: "23:50" });
  const midnight = makeEvent({ start: "2026-12-02 00:00" });
  expect([late, midnight].map((event) => asks(event, { when: "today" }))).toEqual([true, false]);
  expect([late, midnight].map((event) => asks(event, { when: "tomorrow" }))).toEqual([false, true]);
  expect(asks(midnight, { to: "2026-12-01" })).toBe(false);
  expect(asks(late, { from: "2026-12-02" })).toBe(false);
});

test("days said in two ways narrow each other, to nothing where they do not meet", () => {
  const days = ["2026-12-01", "2026-12-03", "2026-12-07", "2026-12-08"];
  const found = (filter: Partial<Filter>) =>
    days.filter((day) => asks(makeEvent({ start: `${day} 18:00` }), { when: "week", ...filter }));
  expect(found({})).toEqual(["2026-12-01", "2026-12-03", "2026-12-07"]);
  expect(found({ from: "2026-12-03", to: "2027-01-01" })).toEqual(["2026-12-03", "2026-12-07"]);
  expect(found({ from: "2026-11-01", to: "2026-12-03" })).toEqual(["2026-12-01", "2026-12-03"]);
  expect(found({ from: "2026-12-08" })).toEqual([]);
});

test("the weekend is the nearest one, and on a Sunday the one that has begun", () => {
  const saturday = makeEvent({ start: "2026-12-05 18:00" });
  const sunday = makeEvent({ start: "2026-12-06 18:00" });
  const monday = makeEvent({ start: "2026-12-07 00:00" });
  const at = (now: string) => [saturday, sunday, monday].map((event) => asks(event, { when: "weekend" }, { now }));
  expect(at("2026-12-01T12:00")).toEqual([true, true, false]);
  expect(at("2026-12-06T12:00")).toEqual([false, true, false]);
});

test.each([
  { day: "2026-03-29", hours: 23, what: "goes forward" },
  { day: "2026-10-25", hours: 25, what: "goes back" },
])("a day on which the clock $what is that day from midnight to midnight", ({ day, hours }) => {
  const zone = "Europe/Berlin";
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone);
  fc.assert(
    fc.property(fc.integer({ min: -60, max: hours * 60 + 60 }), (minute) => {
      const begins = start.add({ minutes: minute });
      const written = begins.toString({ timeZoneName: "never", smallestUnit: "minute" }).replace("T", " ");
      const end = begins
        .add({ minutes: 1 })
        .toString({ timeZoneName: "never", smallestUnit: "minute" })
        .replace("T", " ");
      const event = makeEvent({ start: written, end });
      const isThatDay = minute >= 0 && minute < hours * 60;
      const now = start.subtract({ days: 2 }).toPlainDateTime().toString();
      expect(asks(event, { from: day, to: day }, { zone, now })).toBe(isThatDay);
    }),
  );
});

test("a weekly event is found on its days, the moved one on its new day and at its new place", () => {
  const event = makeEvent({
    start: "2026-12-02 18:00",
    venue: "hall",
    repeats: { every: "week", moved: [{ from: "2026-12-09", to: "2026-12-11 18:00", venue: "park" }] },
  });
  const on = (day: string, venue: string[] = []) => asks(event, { from: day, to: day, venue });
  expect([on("2026-12-02"), on("2026-12-09"), on("2026-12-11"), on("2026-12-16")]).toEqual([true, false, true, true]);
  expect([on("2026-12-11", ["park"]), on("2026-12-11", ["hall"]), on("2026-12-16", ["hall"])]).toEqual([
    true,
    false,
    true,
  ]);
});

test("an exhibition is found on any of its days", () => {
  const event = makeEvent({ start: "2026-12-01", end: "2027-02-10" });
  expect(["2026-12-20", "2027-02-10", "2027-02-11"].map((day) => asks(event, { from: day, to: day }))).toEqual([
    true,
    true,
    false,
  ]);
});

test("one can come, take part from home, or both", () => {
  const ways = (said: Record<string, unknown>) =>
    (["yes", "no"] as const).map((online) => asks(makeEvent(said), { online }));
  expect(ways({ venue: "hall" })).toEqual([false, true]);
  expect(ways({ online: true })).toEqual([true, false]);
  expect(ways({ venue: "hall", online: true })).toEqual([true, true]);
  expect(ways({ venue: "hall", status: "moved-online" })).toEqual([true, false]);
  expect(ways({})).toEqual([false, true]);
});

test("for an age is what that age may come to; for the elders is what is held for them", () => {
  const events = [{}, { audience: { from: 6, to: 10 } }, { audience: { from: 55 } }].map((said) => makeEvent(said));
  const found = (filter: Partial<Filter>) => events.map((event) => asks(event, filter));
  expect(found({ age: 7 })).toEqual([true, true, false]);
  expect(found({ age: 60 })).toEqual([true, false, true]);
  expect(found({ seniors: "yes" })).toEqual([false, false, true]);
});

test("a place that can be entered is enough, and everything needed has to be there", () => {
  const event = makeEvent({ venue: "hall", accessibility: ["subtitles"] });
  expect(asks(event, { accessible: ["subtitles", "wheelchair"] })).toBe(true);
  expect(asks(event, { accessible: ["guide-dogs", "wheelchair"] })).toBe(false);
});

test("words are found by their beginnings in any language, whatever their endings, in names and places", () => {
  const event = makeEvent({
    title: "Концерт ёлочных песен",
    translations: { tt: { title: "Җырлар кичәсе", translation: "unchecked", body: "" } },
    venue: "park",
  });
  const found = (q: string) => asks(event, { q });
  expect(
    ["концертов", "конц", "елочные", "җырл", "Парк", "парке", "көй", "music", "песен концертный"].map(found),
  ).toEqual(Array.from({ length: 9 }, () => true));
  expect(["церт", "концепция", "песен танцев"].map(found)).toEqual([false, false, false]);
});

test("Tatar words are found in the letters of a Russian keyboard, and Russian ones in Tatar letters", () => {
  const event = makeEvent({ title: "Җырлар һәм көйләр кичәсе: яңа үрнәк, хор" });
  const found = (q: string) => asks(event, { q });
  expect(["жырлар", "хэм", "койлэр", "кичэ", "яна урнэк", "Җырлар", "һор"].map(found)).toEqual(
    Array.from({ length: 7 }, () => true),
  );
  expect(["журнал", "кича"].map(found)).toEqual([false, false]);
});

test("an event is found by the platform one joins it on", () => {
  const event = makeEvent({ online: true, join: { platform: "Zoom" } });
  expect(["zoom", "Зум", "VK"].map((q) => asks(event, { q }))).toEqual([true, false, false]);
});

import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { makeEvent } from "../guide/makeGuide.ts";
import { findUntold, type Difference } from "./compareEvents.ts";

const zone = "Europe/Moscow";
const now = Temporal.ZonedDateTime.from("2026-12-01T12:00[Europe/Moscow]");
const once = { start: "2026-12-05 18:00", end: "20:00", venue: "hall" };
const weekly = { ...once, repeats: { every: "week" } };
const change = (what: string): object => ({ on: "2026-12-01", what, why: "Ремонт." });

function untold(before: object, after: object): Difference[] {
  return findUntold(makeEvent({ ...before }), makeEvent({ ...after }), { zone, now });
}

describe("residents are to be told", () => {
  test.each<[string, object, object, Difference]>([
    [
      "of another time",
      once,
      { ...once, start: "2026-12-05 19:00" },
      { what: "time", path: ["start"], from: "2026-12-05 18:00", to: "2026-12-05 19:00" },
    ],
    [
      "of another end",
      once,
      { ...once, end: "19:00" },
      { what: "time", path: ["end"], from: "18:00–20:00", to: "18:00–19:00" },
    ],
    [
      "of another last day",
      { start: "2026-12-05", end: "2026-12-20" },
      { start: "2026-12-05", end: "2026-12-18" },
      { what: "time", path: ["end"], from: "2026-12-05 – 2026-12-20", to: "2026-12-05 – 2026-12-18" },
    ],
    [
      "of another time of a weekly class",
      weekly,
      { ...weekly, start: "2026-12-05 17:00", end: "19:00" },
      { what: "time", path: ["start"], from: "2026-12-05 18:00", to: "2026-12-05 17:00" },
    ],
    [
      "of another day of a weekly class",
      weekly,
      { ...weekly, repeats: { every: "week", on: ["sun"] }, start: "2026-12-06 18:00" },
      { what: "time", path: ["start"], from: "2026-12-05 18:00", to: "2026-12-06 18:00" },
    ],
    [
      "of one date that moved",
      weekly,
      { ...weekly, repeats: { every: "week", moved: [{ from: "2026-12-12", to: "2026-12-13 12:00" }] } },
      {
        what: "time",
        path: ["repeats", "moved"],
        occurrence: "2026-12-12",
        from: "2026-12-12 18:00",
        to: "2026-12-13 12:00",
      },
    ],
    [
      "of a date that is left out",
      weekly,
      { ...weekly, repeats: { every: "week", except: ["2026-12-12"] } },
      { what: "cancelled", path: ["repeats"], occurrence: "2026-12-12" },
    ],
    [
      "of a date that is cancelled",
      weekly,
      { ...weekly, repeats: { every: "week", cancelled: ["2026-12-12"] } },
      { what: "cancelled", path: ["repeats", "cancelled"], occurrence: "2026-12-12" },
    ],
    [
      "of a session that is left out",
      { ...once, sessions: [{ start: "2026-12-06 12:00" }] },
      { ...once, sessions: [] },
      { what: "cancelled", path: ["sessions"], occurrence: "2026-12-06" },
    ],
    [
      "of another place",
      once,
      { ...once, venue: "club" },
      { what: "place", path: ["venue"], from: "hall", to: "club" },
    ],
    [
      "of another place of one date",
      weekly,
      {
        ...weekly,
        repeats: { every: "week", moved: [{ from: "2026-12-12", to: "2026-12-12 18:00", venue: "club" }] },
      },
      { what: "place", path: ["repeats", "moved"], occurrence: "2026-12-12", from: "hall", to: "club" },
    ],
    [
      "that it is no longer online",
      { ...once, online: true },
      { ...once, online: false },
      { what: "place", path: ["online"] },
    ],
    ["that it is cancelled", once, { ...once, status: "cancelled" }, { what: "cancelled", path: ["status"] }],
    ["that it is postponed", once, { ...once, status: "postponed" }, { what: "postponed", path: ["status"] }],
    [
      "that it is held online",
      once,
      { ...once, venue: undefined, online: true, status: "moved-online" },
      { what: "online", path: ["status"], from: "hall" },
    ],
  ])("%s, until changes say so", (_, before, after, difference) => {
    expect(untold(before, after)).toEqual([difference]);
    expect(untold(before, { ...after, changes: [change(difference.what)] })).toEqual([]);
    const old = { ...before, changes: [change(difference.what)] };
    expect(untold(old, { ...after, changes: [change(difference.what)] })).toEqual([difference]);
    expect(untold(before, { ...after, changes: [change("programme")] })).toEqual([difference]);
  });

  test("of each thing that changed", () => {
    const after = { ...once, start: "2026-12-05 19:00", venue: "club", changes: [change("time")] };
    expect(untold(once, after)).toEqual([{ what: "place", path: ["venue"], from: "hall", to: "club" }]);
  });
});

test.each<[string, object, object]>([
  ["nothing changed but the text", once, { ...once, title: "Большой хор", summary: "Вечер." }],
  ["it is over", { ...once, start: "2026-11-05 18:00" }, { ...once, start: "2026-11-05 19:00", venue: "club" }],
  [
    "only what is over changed",
    { ...weekly, start: "2026-11-07 18:00" },
    { ...weekly, start: "2026-11-07 18:00", repeats: { every: "week", except: ["2026-11-14"] } },
  ],
  ["a date was added", once, { ...once, sessions: [{ start: "2026-12-06 12:00" }] }],
  [
    "it goes on longer",
    { ...weekly, repeats: { every: "week", times: 3 } },
    { ...weekly, repeats: { every: "week", times: 5 } },
  ],
  ["its end became known", { start: once.start }, once],
  ["its place became known", { start: once.start }, { start: once.start, venue: "hall" }],
  ["it can be watched from home as well", once, { ...once, online: true }],
  ["it was off before", { ...once, status: "cancelled" }, { ...once, start: "2026-12-06 18:00" }],
  ["it was written in another way", once, { ...once, end: "2026-12-05 20:00" }],
])("nobody need be told where %s", (_, before, after) => {
  expect(untold(before, after)).toEqual([]);
});

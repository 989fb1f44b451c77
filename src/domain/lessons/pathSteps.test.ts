import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { makeEvent, makeGuide, makeLesson, makeSeries } from "../guide/makeGuide.ts";
import { pathSteps, type PathStep } from "./pathSteps.ts";

const now = Temporal.ZonedDateTime.from("2026-12-01T12:00[Europe/Moscow]");
const weekly = makeEvent({ id: "weekly", start: "2026-09-02 11:00", end: "12:30", repeats: { every: "week" } });
const over = makeEvent({ id: "over", start: "2026-11-18 15:00", end: "16:30" });
const evenings = makeEvent({
  id: "evenings",
  series: "abc",
  start: "2026-11-30 17:30",
  end: "18:30",
  sessions: [
    { start: "2026-12-07 17:30", end: "18:30" },
    { start: "2026-12-14 17:30", end: "18:30" },
  ],
});
const once = makeEvent({ id: "once", series: "abc", start: "2026-12-10 10:00", end: "11:00" });
const calledOff = makeEvent({ id: "off", series: "abc", start: "2026-12-02 10:00", status: "cancelled" });
const guide = makeGuide({
  events: [weekly, over, evenings, once, calledOff],
  series: [makeSeries({ id: "abc" }), makeSeries({ id: "empty" })],
});

function steps(...path: Record<string, string>[]): object[] {
  const lesson = makeLesson({ path: path.map((step) => ({ why: "Затем.", ...step })) });
  return pathSteps(lesson, guide, now).map(({ room, entry, next, ends }: PathStep) => ({
    to: `${room}/${entry.id}`,
    next: next.map(({ event, occurrence }) => `${event.id} ${occurrence.start.toPlainDate().toString()}`),
    ends: ends?.toPlainDateTime().toString({ smallestUnit: "minute" }),
  }));
}

test("The steps of a path stand in their own order, each with its next dates and when it is over for good", () => {
  expect(steps({ event: "weekly" }, { series: "abc" }, { event: "over" }, { series: "empty" })).toEqual([
    { to: "events/weekly", next: ["weekly 2026-12-02", "weekly 2026-12-09", "weekly 2026-12-16"], ends: undefined },
    {
      to: "series/abc",
      next: ["evenings 2026-12-07", "once 2026-12-10", "evenings 2026-12-14"],
      ends: "2026-12-14T18:30",
    },
    { to: "events/over", next: [], ends: "2026-11-18T16:30" },
    { to: "series/empty", next: [], ends: undefined },
  ]);
});

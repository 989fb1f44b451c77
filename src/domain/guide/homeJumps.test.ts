import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { makeAgenda } from "./agenda.ts";
import { listJumps, type Moment } from "./homeJumps.ts";
import { makeEvent } from "./makeGuide.ts";

const zone = "Europe/Moscow";
/** A Thursday. */
const now = Temporal.ZonedDateTime.from("2026-12-03T10:00[Europe/Moscow]");
const events = [
  makeEvent({ id: "talk", start: "2026-12-03 18:00", end: "19:30" }),
  makeEvent({ id: "ball", start: "2026-12-05 22:00", end: "02:00" }),
  makeEvent({ id: "walk", start: "2026-12-06 09:00", end: "11:00" }),
];

const written = ({ from, until, ...to }: Moment & { date: Temporal.PlainDate }): string[] => [
  to.date.toString(),
  ...[from, until].map((time) => time.toPlainDateTime().toString({ smallestUnit: "minute" })),
];

test("Every way into the list leads to a day that still has something, and a day without says so", () => {
  const { days } = makeAgenda(events, zone, { from: now, days: 7 });
  const { today, weekends, quiet } = listJumps(days, now);
  expect({ today: today.map(written), weekends: weekends.map(written), quiet: quiet.map(written) }).toEqual({
    today: [
      ["2026-12-03", "2026-12-03T00:00", "2026-12-03T19:30"],
      ["2026-12-05", "2026-12-05T00:00", "2026-12-06T00:00"],
      ["2026-12-06", "2026-12-06T00:00", "2026-12-06T11:00"],
    ],
    weekends: [
      ["2026-12-05", "2026-11-30T00:00", "2026-12-06T00:00"],
      ["2026-12-06", "2026-12-06T00:00", "2026-12-06T11:00"],
    ],
    quiet: [
      ["2026-12-03", "2026-12-03T19:30", "2026-12-04T00:00"],
      ["2026-12-04", "2026-12-04T00:00", "2026-12-05T00:00"],
      ["2026-12-06", "2026-12-06T11:00", "2026-12-07T00:00"],
    ],
  });
});

test("A list without days leads nowhere, and today has nothing", () => {
  const { today, weekends, quiet } = listJumps([], now);
  expect([today, weekends, quiet.map(written)]).toEqual([
    [],
    [],
    [["2026-12-03", "2026-12-03T00:00", "2026-12-04T00:00"]],
  ]);
});

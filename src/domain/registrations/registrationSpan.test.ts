import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { timesOf } from "../guide/eventTimes.ts";
import { makeEvent } from "../guide/makeGuide.ts";
import { registrationSpan } from "./registrationSpan.ts";

const zone = "Europe/Moscow";

function spanOf(fields: Partial<Parameters<typeof makeEvent>[0]>, at = "2026-11-24T12:00") {
  const event = makeEvent({ start: "2026-12-05 18:00", end: "20:00", ...fields });
  const span = registrationSpan(event, timesOf(event, zone, Temporal.PlainDateTime.from(at).toZonedDateTime(zone)));
  const written = (time?: Temporal.ZonedDateTime) => time?.toPlainDateTime().toString({ smallestUnit: "minute" });
  return span && [written(span.opens), written(span.closes)];
}

test("seats can be taken until the start, or as the content says", () => {
  expect(spanOf({ registration: {} })).toEqual([undefined, "2026-12-05T18:00"]);
  expect(spanOf({ registration: { opens: "2026-12-01 10:00", closes: "2026-12-04 18:00" } })).toEqual([
    "2026-12-01T10:00",
    "2026-12-04T18:00",
  ]);
});

test("of what repeats, until it is over, where it ever is", () => {
  const weekly = { registration: {}, repeats: { every: "week" as const, times: 2 } };
  expect(spanOf(weekly)).toEqual([undefined, "2026-12-12T20:00"]);
  expect(spanOf({ ...weekly, repeats: { every: "week" } })).toEqual([undefined, undefined]);
});

test.each([
  ["needs no registration", {}],
  ["is cancelled", { registration: {}, status: "cancelled" as const }],
  ["is postponed", { registration: {}, status: "postponed" as const }],
])("for what %s no seat is ever taken", (_, fields) => {
  expect(spanOf(fields)).toBeUndefined();
});

test("nor for what is over", () => {
  expect(spanOf({ registration: {} }, "2026-12-06T12:00")).toBeUndefined();
});

import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { firstOccurrence, occurrenceById } from "../events/occurrences.ts";
import { makeEvent } from "./makeGuide.ts";
import { awaitedRecordings, isRecorded, preparationOf, recordingsOf } from "./recordings.ts";

const zone = "Europe/Moscow";
const sources = [{ host: "vk", url: "https://vk.com/video1" }];
const online = { online: true, end: "20:00" };

test.each([
  ["a lecture held online", { online: true, kind: "lecture" }, true],
  ["a livestream from a hall", { venue: "hall", kind: "livestream" }, true],
  ["a concert one can join", { venue: "hall", join: { platform: "VK" } }, true],
  ["a concert in a hall", { venue: "hall" }, false],
  ["a class held online", { online: true, kind: "class" }, false],
  ["a class that says so", { online: true, kind: "class", recorded: true }, true],
  ["a livestream that says it is not", { online: true, kind: "livestream", recorded: false }, false],
])("%s is recorded: %j → %s", (_, said, expected) => {
  expect(isRecorded(makeEvent(said))).toBe(expected);
});

describe("a recording", () => {
  it("is in preparation from the end for thirty days", () => {
    const event = makeEvent(online);
    const { from, until } = preparationOf(event, firstOccurrence(event, zone))!;
    expect([String(from), String(until)]).toEqual([
      "2026-12-05T20:00:00+03:00[Europe/Moscow]",
      "2027-01-04T20:00:00+03:00[Europe/Moscow]",
    ]);
  });

  it.each([
    ["it is there", { recordings: [{ sources }] }],
    ["the event was cancelled", { status: "cancelled" }],
    ["the event was postponed", { status: "postponed" }],
    ["none is made", { recorded: false }],
  ])("is not in preparation where %s", (_, said) => {
    const event = makeEvent({ ...online, ...said });
    expect(preparationOf(event, firstOccurrence(event, zone))).toBeUndefined();
  });

  it("of one occurrence is not that of another", () => {
    const weekly = makeEvent({
      ...online,
      repeats: { every: "week" },
      recordings: [{ occurrence: "2026-12-05", sources }],
    });
    const [first, second] = ["2026-12-05", "2026-12-12"].map((id) => occurrenceById(weekly, zone, id)!);
    expect(recordingsOf(weekly, first!)).toHaveLength(1);
    expect(recordingsOf(weekly, second!)).toEqual([]);
    expect(preparationOf(weekly, first!)).toBeUndefined();
    expect(preparationOf(weekly, second!)).toBeDefined();
  });

  it("of a weekly lecture is awaited for those over and, on a page read later, for the next ones", () => {
    const weekly = makeEvent({
      ...online,
      repeats: { every: "week", cancelled: ["2026-12-19"] },
      recordings: [{ occurrence: "2026-12-12", sources }],
    });
    const now = Temporal.ZonedDateTime.from("2026-12-16T12:00[Europe/Moscow]");
    const awaited = awaitedRecordings(weekly, zone, now);
    expect(awaited.map(({ occurrence }) => occurrence.id)).toEqual(["2026-12-05", "2026-12-26", "2027-01-02"]);
    const later = awaitedRecordings(makeEvent(online), zone, now.add({ days: 60 }));
    expect(later).toEqual([]);
  });
});

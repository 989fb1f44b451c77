import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { makeEvent } from "../guide/makeGuide.ts";
import {
  comingOccurrences,
  firstOccurrence,
  lastEnd,
  occurrenceById,
  occurrencesBetween,
  type Occurrence,
} from "./occurrences.ts";

const zone = "Europe/Berlin";
const at = (text: string): Temporal.ZonedDateTime => Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
const say = ({ id, start, end, cancelled, movedFrom }: Occurrence): string =>
  [
    id,
    start.toPlainDateTime().toString({ smallestUnit: "minute" }),
    end.toPlainDateTime().toString({ smallestUnit: "minute" }),
    ...(cancelled ? ["cancelled"] : []),
    ...(movedFrom ? [`from ${movedFrom.toPlainDate().toString()}`] : []),
  ].join(" ");

describe("the occurrences of an event", () => {
  it("of one date is called once, and keeps that name when the date changes", () => {
    expect(say(firstOccurrence(makeEvent({ start: "2026-12-05 18:00", end: "20:00" }), zone))).toBe(
      "once 2026-12-05T18:00 2026-12-05T20:00",
    );
    expect(firstOccurrence(makeEvent({ start: "2026-12-06 18:00" }), zone).id).toBe("once");
  });

  it("are taken to last two hours when no end is known, and not to show it", () => {
    const occurrence = firstOccurrence(makeEvent({ start: "2026-12-05 18:00" }), zone);
    expect([say(occurrence), occurrence.endKnown]).toEqual(["once 2026-12-05T18:00 2026-12-05T20:00", false]);
  });

  it("of whole days last to the end of the last day", () => {
    const occurrence = firstOccurrence(makeEvent({ start: "2026-12-05", end: "2026-12-07" }), zone);
    expect([say(occurrence), occurrence.allDay]).toEqual(["once 2026-12-05T00:00 2026-12-08T00:00", true]);
  });

  it("that end after midnight end on the next day", () => {
    expect(say(firstOccurrence(makeEvent({ start: "2026-12-05 22:00", end: "01:00" }), zone))).toBe(
      "once 2026-12-05T22:00 2026-12-06T01:00",
    );
  });

  it("stand at the same time by the clock on both sides of its change", () => {
    const event = makeEvent({ start: "2026-10-21 18:00", end: "19:00", repeats: { every: "week", times: 2 } });
    const starts = occurrencesBetween(event, zone, { from: at("2026-10-01T00:00"), to: at("2026-12-01T00:00") });
    expect(starts.map(({ start }) => start.toString({ timeZoneName: "never" }))).toEqual([
      "2026-10-21T18:00:00+02:00",
      "2026-10-28T18:00:00+01:00",
    ]);
  });

  it("are left out, cancelled and moved as the event says, and keep their original names", () => {
    const event = makeEvent({
      start: "2026-12-02 18:00",
      end: "19:30",
      repeats: {
        every: "week",
        on: ["wed"],
        until: "2026-12-30",
        except: ["2026-12-09"],
        cancelled: ["2026-12-16"],
        moved: [{ from: "2026-12-23", to: "2026-12-22 17:00" }],
      },
    });
    expect(
      occurrencesBetween(event, zone, { from: at("2026-12-01T00:00"), to: at("2027-02-01T00:00") }).map(say),
    ).toEqual([
      "2026-12-02 2026-12-02T18:00 2026-12-02T19:30",
      "2026-12-16 2026-12-16T18:00 2026-12-16T19:30 cancelled",
      "2026-12-23 2026-12-22T17:00 2026-12-22T18:30 from 2026-12-23",
      "2026-12-30 2026-12-30T18:00 2026-12-30T19:30",
    ]);
    expect(say(occurrenceById(event, zone, "2026-12-23")!)).toContain("2026-12-22T17:00");
    expect(occurrenceById(event, zone, "2026-12-09")).toBeUndefined();
    expect(lastEnd(event, zone)?.toPlainDate().toString()).toBe("2026-12-30");
  });

  it("are found where they moved to, far from where they were", () => {
    const repeats = { every: "week", times: 1, moved: [{ from: "2026-12-02", to: "2027-03-01 18:00" }] };
    const event = makeEvent({ start: "2026-12-02 18:00", repeats });
    const now = at("2027-02-01T00:00");
    expect(comingOccurrences(event, zone, { now, limit: 3 }).map(say)).toEqual([
      "2026-12-02 2027-03-01T18:00 2027-03-01T20:00 from 2026-12-02",
    ]);
  });

  it("remember when they were to begin, where their date was written over and the change says what it was", () => {
    const changes = [
      { on: "2026-11-01", what: "time", from: "2026-12-03 17:00", why: "Ремонт." },
      { on: "2026-11-02", what: "time", from: "2026-12-04 18:00", why: "Ремонт." },
      { on: "2026-11-03", what: "time", from: "вечером", why: "Ремонт." },
      { on: "2026-11-04", what: "place", from: "2026-12-01 18:00", why: "Ремонт." },
      { on: "2026-11-04", what: "time", occurrence: "2026-12-06", from: "2026-12-06 10:00", why: "Ремонт." },
    ];
    const once = makeEvent({ start: "2026-12-05 18:00", end: "20:00", changes });
    expect(say(firstOccurrence(once, zone))).toBe("once 2026-12-05T18:00 2026-12-05T20:00 from 2026-12-04");
    const twice = makeEvent({
      start: "2026-12-05 18:00",
      end: "20:00",
      sessions: [{ start: "2026-12-06 12:00", end: "14:00" }],
      changes,
    });
    const span = { from: at("2026-12-01T00:00"), to: at("2026-12-10T00:00") };
    expect(occurrencesBetween(twice, zone, span).map(say)).toEqual([
      "2026-12-05 2026-12-05T18:00 2026-12-05T20:00",
      "2026-12-06 2026-12-06T12:00 2026-12-06T14:00 from 2026-12-06",
    ]);
    const same = makeEvent({
      start: "2026-12-05 18:00",
      end: "20:00",
      changes: [{ ...changes[0], from: "2026-12-05 18:00" }],
    });
    expect(say(firstOccurrence(same, zone))).toBe("once 2026-12-05T18:00 2026-12-05T20:00");
  });

  it("last a whole day, or as long by the clock, where they moved to when the clock changes", () => {
    const moved = [{ from: "2026-03-21", to: "2026-03-29" }];
    const days = makeEvent({ start: "2026-03-14", repeats: { every: "week", times: 2, moved } });
    const night = [{ from: "2026-03-21", to: "2026-03-28 22:00" }];
    const nights = makeEvent({
      start: "2026-03-14 21:00",
      end: "2026-03-15 05:00",
      repeats: { every: "week", times: 2, moved: night },
    });
    const ends = [days, nights].map((event) => lastEnd(event, "Europe/Berlin")?.toPlainDateTime().toString());
    expect(ends).toEqual(["2026-03-30T00:00:00", "2026-03-29T06:00:00"]);
  });

  it("say when they end where only the moved one does", () => {
    const moved = [{ from: "2026-12-09", to: "2026-12-10 18:00", end: "19:00" }];
    const event = makeEvent({ start: "2026-12-02 18:00", repeats: { every: "week", times: 2, moved } });
    const span = { from: at("2026-12-01T00:00"), to: at("2027-02-01T00:00") };
    expect(occurrencesBetween(event, zone, span).map(({ endKnown }) => endKnown)).toEqual([false, true]);
  });

  it("on the first Saturday of a month fall on it", () => {
    const event = makeEvent({ start: "2026-12-05 12:00", repeats: { every: "month", on: ["first sat"] } });
    expect(comingOccurrences(event, zone, { now: at("2026-12-06T00:00"), limit: 3 }).map(({ id }) => id)).toEqual([
      "2027-01-02",
      "2027-02-06",
      "2027-03-06",
    ]);
  });

  it("of several sessions are all found, a second on a day under a name of its own", () => {
    const event = makeEvent({
      start: "2026-12-05 12:00",
      end: "13:00",
      sessions: [{ start: "2026-12-05 15:00", end: "16:00" }, { start: "2026-12-06 12:00" }],
    });
    expect(comingOccurrences(event, zone, { now: at("2026-12-01T00:00"), limit: 9 }).map(({ id }) => id)).toEqual([
      "2026-12-05",
      "2026-12-05-2",
      "2026-12-06",
    ]);
  });

  it("go on for ever where no end is said", () => {
    const event = makeEvent({ start: "2020-01-01 12:00", repeats: { every: "2 weeks" } });
    expect(lastEnd(event, zone)).toBeUndefined();
    expect(comingOccurrences(event, zone, { now: at("2046-01-01T00:00"), limit: 2 })).toHaveLength(2);
  });

  it("are the same whatever span they are asked for in", () => {
    const weekdays = fc.uniqueArray(fc.constantFrom("mon", "tue", "wed", "thu", "fri", "sat", "sun"), { minLength: 1 });
    fc.assert(
      fc.property(weekdays, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 300 }), (on, weeks, cut) => {
        const event = makeEvent({
          start: "2026-09-02 18:00",
          end: "20:00",
          repeats: { every: `${weeks} weeks`, on, until: "2027-06-30" },
        });
        const [from, to] = [at("2026-09-01T00:00"), at("2027-08-01T00:00")];
        const middle = from.add({ days: cut }).withPlainTime("12:00");
        const whole = occurrencesBetween(event, zone, { from, to }).map(say);
        const parts = [
          ...occurrencesBetween(event, zone, { from, to: middle }),
          ...occurrencesBetween(event, zone, { from: middle, to }),
        ].map(say);
        expect(parts).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { makeAgenda, type Agenda } from "./agenda.ts";
import { makeEvent } from "./makeGuide.ts";
import { endOf, timeOf, type Showing } from "./showing.ts";

const zone = "Europe/Moscow";
const at = (time: string): Temporal.ZonedDateTime => Temporal.PlainDateTime.from(time).toZonedDateTime(zone);

const line = (showing: Showing): string => {
  const { event, occurrence, movedAway } = showing;
  const marks = [movedAway && "moved away", occurrence.cancelled && "cancelled"].filter(Boolean).join(" ");
  return `${timeOf(showing).toPlainDateTime().toString({ smallestUnit: "minute" })} ${event.id} ${marks}`.trim();
};
const written = ({ lasting, days, later }: Agenda): object => ({
  lasting: lasting.map(line),
  days: Object.fromEntries(days.map(({ date, showings }) => [date.toString(), showings.map(line)])),
  later: later.map(line),
});

const choir = makeEvent({ id: "choir", start: "2026-12-02 18:00", end: "20:00", repeats: { every: "week" } });
const exhibition = makeEvent({ id: "exhibition", kind: "exhibition", start: "2026-11-14", end: "2027-01-31" });
const concert = makeEvent({ id: "concert", start: "2026-12-05 15:00" });
const ball = makeEvent({ id: "ball", start: "2027-03-08 17:00" });

test("What lasts stands apart, each day has its lines in the order of time, and what is far off has its first date", () => {
  const agenda = makeAgenda([ball, choir, concert, exhibition], zone, { from: at("2026-12-02T12:00"), days: 8 });
  expect(written(agenda)).toEqual({
    lasting: ["2026-11-14T00:00 exhibition"],
    days: {
      "2026-12-02": ["2026-12-02T18:00 choir"],
      "2026-12-05": ["2026-12-05T15:00 concert"],
      "2026-12-09": ["2026-12-09T18:00 choir"],
    },
    later: ["2027-03-08T17:00 ball"],
  });
});

test("An occurrence that moved has a line on its new day, and one on the old that says where it went", () => {
  const moved = makeEvent({
    ...choir,
    repeats: { every: "week", moved: [{ from: "2026-12-09", to: "2026-12-10 19:00" }], cancelled: ["2026-12-16"] },
  });
  const { days } = makeAgenda([moved], zone, { from: at("2026-12-08T00:00"), days: 9 });
  expect(days.flatMap(({ showings }) => showings.map(line))).toEqual([
    "2026-12-09T18:00 choir moved away",
    "2026-12-10T19:00 choir",
    "2026-12-16T18:00 choir cancelled",
  ]);
});

test("An event whose only date was written over has a line on the old day too, until it would have been over", () => {
  const moved = makeEvent({
    ...concert,
    start: "2026-12-07 15:00",
    end: "17:00",
    changes: [{ on: "2026-11-20", what: "time", from: "2026-12-05 15:00", why: "Ремонт." }],
  });
  const { days } = makeAgenda([moved], zone, { from: at("2026-12-05T16:59"), days: 9 });
  expect(days.flatMap(({ showings }) => showings.map(line))).toEqual([
    "2026-12-05T15:00 concert moved away",
    "2026-12-07T15:00 concert",
  ]);
  expect(endOf(days[0]!.showings[0]!).toString()).toContain("2026-12-05T17:00");
});

test("What is over when the list begins is not in it, and what is on then is", () => {
  const from = at("2026-12-05T16:00");
  const over = makeEvent({ id: "over", start: "2026-12-05 13:00", end: "16:00" });
  expect(written(makeAgenda([over, concert], zone, { from, days: 1 }))).toEqual({
    lasting: [],
    days: { "2026-12-05": ["2026-12-05T15:00 concert"] },
    later: [],
  });
});

test("Enough lines end the list with a whole day, but never before a week is listed", () => {
  const daily = makeEvent({ id: "daily", start: "2026-12-01 10:00", repeats: { every: "day" } });
  const options = { from: at("2026-12-01T00:00"), days: 21 };
  const count = (enough: number): number => makeAgenda([daily], zone, { ...options, enough }).days.length;
  expect([count(3), count(10), count(100)]).toEqual([7, 10, 21]);
});

test("A list made earlier, with what is over left out, is the list made now as far as the earlier one goes", () => {
  const events = [choir, concert, exhibition, ball];
  const from = at("2026-12-01T00:00");
  const days = 14;
  const earlier = makeAgenda(events, zone, { from, days });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: days * 24 - 1 }), (hours) => {
      const now = from.add({ hours });
      const left = days - from.until(now.startOfDay(), { largestUnit: "days" }).days;
      const fresh = makeAgenda(events, zone, { from: now, days: left });
      const stillOn = earlier.days
        .flatMap(({ showings }) => showings)
        .filter((showing) => Temporal.ZonedDateTime.compare(endOf(showing), now) > 0);
      expect(fresh.days.flatMap(({ showings }) => showings.map(line))).toEqual(stillOn.map(line));
      expect(fresh.lasting.map(line)).toEqual(earlier.lasting.map(line));
    }),
  );
});

test("What was postponed stands on its old day, struck through, and stays when that day is over", () => {
  const postponed = makeEvent({ ...concert, status: "postponed" });
  const before = makeAgenda([postponed], zone, { from: at("2026-12-01T00:00"), days: 9 });
  expect([written(before), before.undecided]).toMatchObject([{ days: { "2026-12-05": [expect.anything()] } }, []]);
  const after = makeAgenda([postponed, exhibition], zone, { from: at("2026-12-06T00:00"), days: 9 });
  expect(after.undecided.map(({ id }) => id)).toEqual(["concert"]);
});

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { makeEvent } from "./makeGuide.ts";
import { listMonths, monthsToName } from "./months.ts";

const zone = "Europe/Moscow";
const now = Temporal.ZonedDateTime.from("2026-12-03T12:00[Europe/Moscow]");

test("Months, past ones too, in which something takes place: what lasts in each it goes on in, the rest on its days", () => {
  const exhibition = makeEvent({ id: "exhibition", start: "2026-11-20", end: "2027-01-10" });
  const concert = makeEvent({ id: "concert", start: "2026-09-05 18:00" });
  const fair = makeEvent({ id: "fair", start: "2027-01-07" });
  const months = listMonths([exhibition, concert, fair], zone, now);
  expect(
    months.map(({ month, lasting, days }) => ({
      month: month.toString(),
      lasting: lasting.map(({ event }) => event.id),
      days: days.map(({ date, showings }) => [date.day, ...showings.map(({ event }) => event.id)]),
    })),
  ).toEqual([
    { month: "2026-09", lasting: [], days: [[5, "concert"]] },
    { month: "2026-11", lasting: ["exhibition"], days: [] },
    { month: "2026-12", lasting: ["exhibition"], days: [] },
    { month: "2027-01", lasting: ["exhibition"], days: [[7, "fair"]] },
  ]);
});

test("What ends at midnight on the last of a month does not begin the next", () => {
  const festival = makeEvent({ start: "2026-12-30", end: "2026-12-31" });
  expect(listMonths([festival], zone, now).map(({ month }) => month.toString())).toEqual(["2026-12"]);
});

test("What repeats without an end is listed for half a year, what has an end to its end", () => {
  const last = (repeats: object): string | undefined =>
    listMonths([makeEvent({ start: "2026-12-02 18:00", repeats })], zone, now)
      .at(-1)
      ?.month.toString();
  expect(last({ every: "week" })).toBe("2027-06");
  expect(last({ every: "week", until: "2027-09-30" })).toBe("2027-09");
});

test("A front page leads to this month and those to come, and back to past ones only where nothing is to come", () => {
  const past = makeEvent({ id: "past", start: "2026-09-05 18:00" });
  const coming = makeEvent({ id: "coming", start: "2027-01-07 18:00" });
  const named = (events: Parameters<typeof monthsToName>[0]): string[] => monthsToName(events, zone, now).map(String);
  expect([named([past, coming]), named([past]), named([])]).toEqual([["2027-01"], ["2026-09"], []]);
});

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Event } from "../guide/guide.ts";
import { makeEvent } from "../guide/makeGuide.ts";
import { emptyFilter, type Filter } from "./filter.ts";
import { listFound } from "./listFound.ts";

const zone = "Europe/Moscow";
const now = Temporal.ZonedDateTime.from("2026-12-01T12:00[Europe/Moscow]");

function list(events: readonly Event[], filter: Partial<Filter> = {}, after?: string) {
  const found = listFound(
    events,
    { ...emptyFilter, ...filter },
    { zone, now, after: after === undefined ? undefined : Temporal.PlainDate.from(after) },
  );
  const { lasting, days, later } = found.agenda;
  return {
    lasting: lasting.map(({ event }) => event.id),
    days: days.map(({ date, showings }) => `${date.toString()}: ${showings.length}`),
    later: later.map(({ event }) => event.id),
    after: found.after?.toString(),
  };
}

/** So many events an hour apart on a day. */
function eventsOn(day: string, count: number): Event[] {
  return Array.from({ length: count }, (_, index) =>
    makeEvent({ id: `on-${day}-${index}`, start: `${day} ${String(index % 24).padStart(2, "0")}:00` }),
  );
}

test("a short list is one page: days first, then what is further off", () => {
  const events = [...eventsOn("2026-12-05", 2), makeEvent({ id: "spring", start: "2027-04-01 18:00" })];
  expect(list(events)).toEqual({ lasting: [], days: ["2026-12-05: 2"], later: ["spring"], after: undefined });
});

test("a long list goes on after the last whole day, and every event stands on some page once", () => {
  const exhibition = makeEvent({ id: "exhibition", start: "2026-11-20", end: "2027-03-01" });
  const days = ["2026-12-05", "2026-12-06", "2026-12-07", "2027-04-01"];
  const events = [...days.flatMap((day) => eventsOn(day, 24)), exhibition];
  expect(list(events)).toEqual({
    lasting: ["exhibition"],
    days: ["2026-12-05: 24", "2026-12-06: 24", "2026-12-07: 24"],
    later: [],
    after: "2026-12-07",
  });
  expect(list(events, {}, "2026-12-07")).toEqual({
    lasting: [],
    days: [],
    later: events.filter(({ start }) => start.startsWith("2027-04-01")).map(({ id }) => id),
    after: undefined,
  });
});

test("when all of a long list is far off, its days are listed, not passed over", () => {
  const events = ["2027-04-01", "2027-04-02", "2027-04-03"].flatMap((day) => eventsOn(day, 24));
  expect(list(events)).toMatchObject({
    days: ["2027-04-01: 24", "2027-04-02: 24", "2027-04-03: 24"],
    after: undefined,
  });
});

test("of what repeats only the days asked for are listed", () => {
  const weekly = makeEvent({ id: "weekly", start: "2026-12-02 18:00", repeats: { every: "week" } });
  expect(list([weekly], { from: "2026-12-08", to: "2026-12-16" })).toEqual({
    lasting: [],
    days: ["2026-12-09: 1", "2026-12-16: 1"],
    later: [],
    after: undefined,
  });
  expect(list([weekly], { from: "2026-12-03", to: "2026-12-08" }).days).toEqual([]);
});

test("a page names a next one only where something follows, and the dates of a weekly event are all listed", () => {
  const daily = makeEvent({ id: "daily", start: "2026-12-01 18:00", repeats: { every: "day" } });
  const asked = { from: "2026-12-01", to: "2027-02-28" };
  const first = list([daily], asked);
  expect([first.days.length, first.after]).toEqual([50, "2027-01-19"]);
  const second = list([daily], asked, first.after);
  expect([second.days.length, second.days.at(-1), second.after]).toEqual([40, "2027-02-28: 1", undefined]);
});

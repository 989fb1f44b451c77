import ical from "node-ical";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { registrationsRu } from "../../i18n/registrations/ru.ts";
import { ru } from "../../i18n/ru.ts";
import { occurrenceById } from "../events/occurrences.ts";
import type { Event } from "../guide/guide.ts";
import { makeEvent, makeGuide, makeVenue } from "../guide/makeGuide.ts";
import type { TicketView } from "../registrations/ticket.ts";
import { checkFeed } from "./checkFeed.ts";
import { toTicketCalendar } from "./ticketCalendar.ts";

const site = new URL("https://kultura.example/");
const now = Temporal.ZonedDateTime.from("2026-11-23T12:00[Europe/Moscow]");
const say = { ...ru.calendar, movedOnline: "В интернете", online: "онлайн", kinds: ru.kinds };

/** The one entry of a ticket's calendar, as another library reads it, with the minutes from an alarm to the start. */
function entryOf(event: Event, ticket: Pick<TicketView, "status" | "position">, id = "once", page?: string) {
  const guide = makeGuide({ events: [event], venues: [makeVenue({ address: "Мира, 1" })] });
  const occurrence = occurrenceById(event, guide.city.timeZone, id)!;
  const calendar = toTicketCalendar(event, occurrence, ticket, {
    ...{ guide, lang: "ru", site, now, name: "Билет", say, uid: "ticket-1@kultura.example", page },
    ticketWords: registrationsRu.calendar,
  });
  expect(checkFeed(calendar)).toEqual([]);
  const [entry] = Object.values(ical.parseICS(calendar)).filter((part) => part?.type === "VEVENT");
  if (entry?.type !== "VEVENT") throw new Error(`There is no entry in ${calendar}`);
  const { uid, summary, status, start, description } = entry;
  const alarms = [...calendar.matchAll(/^TRIGGER:(.*)\r$/gm)].map(([, before]) => before);
  const sequence = Number(entry.sequence);
  return { uid, summary, status, start: start.toISOString(), description, sequence, alarms };
}

const choir = makeEvent({ start: "2026-12-05 18:00", end: "20:00", venue: "hall" });

test("a ticket's calendar says what one has, and rings the day before and the hour before", () => {
  expect(entryOf(choir, { status: "confirmed" })).toEqual({
    uid: "ticket-1@kultura.example",
    summary: "Место: Хор",
    status: "CONFIRMED",
    start: "2026-12-05T15:00:00.000Z",
    description: "https://kultura.example/events/choir/",
    sequence: 1,
    alarms: ["-P1D", "-PT1H"],
  });
});

test("the ticket's own address is in it only where it is given", () => {
  const page = "https://kultura.example/tickets/abc/";
  expect(entryOf(choir, { status: "confirmed" }, "once", page).description).toBe(
    `${page}\n\nhttps://kultura.example/events/choir/`,
  );
});

test("a promotion and a seat given back are newer states of the same entry", () => {
  const states = (["waiting", "confirmed", "cancelled"] as const).map((status) =>
    entryOf(choir, status === "waiting" ? { status, position: 3 } : { status }),
  );
  expect(states.map(({ summary, status, sequence, alarms }) => [summary, status, sequence, alarms.length])).toEqual([
    ["Очередь (3): Хор", "TENTATIVE", 0, 2],
    ["Место: Хор", "CONFIRMED", 1, 2],
    ["Место возвращено: Хор", "CANCELLED", 2, 0],
  ]);
  expect(new Set(states.map(({ uid }) => uid)).size).toBe(1);
});

test("an event that is called off rings no more, and one that moved rings before its new time", () => {
  const off = entryOf({ ...choir, status: "cancelled" }, { status: "confirmed" });
  expect([off.summary, off.status, off.alarms]).toEqual(["Место: Отменено: Хор", "CANCELLED", []]);
  const weekly = makeEvent({
    start: "2026-12-02 18:00",
    end: "20:00",
    repeats: { every: "week", moved: [{ from: "2026-12-09", to: "2026-12-10 19:00" }] },
  });
  const moved = entryOf(weekly, { status: "confirmed" }, "2026-12-09");
  expect([moved.start, moved.summary, moved.alarms]).toEqual([
    "2026-12-10T16:00:00.000Z",
    "Место: Перенесено: Хор",
    ["-P1D", "-PT1H"],
  ]);
});

test("of whole days the alarm rings on the morning before", () => {
  expect(entryOf(makeEvent({ start: "2026-12-05" }), { status: "confirmed" }).alarms).toEqual(["-PT15H"]);
});

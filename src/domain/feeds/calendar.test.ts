import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { ru } from "../../i18n/ru.ts";
import { occurrencesBetween } from "../events/occurrences.ts";
import { makeCity, makeEvent, makeGuide, makeVenue } from "../guide/makeGuide.ts";
import type { Event } from "../guide/guide.ts";
import { toCalendar } from "./calendar.ts";
import { readDates, readEvents } from "./readFeed.ts";

const site = new URL("https://kultura.example/");
const zone = "Europe/Berlin";
const now = Temporal.ZonedDateTime.from(`2026-11-23T12:00[${zone}]`);
const say = { ...ru.calendar, movedOnline: "В интернете", online: "онлайн", kinds: ru.kinds };

function calendarOf(event: Event): string {
  const guide = makeGuide({
    city: makeCity({ timeZone: zone }),
    events: [event],
    venues: [makeVenue({ address: "Мира, 1" })],
  });
  return toCalendar(guide.events, { guide, lang: "ru", site, now, name: "Афиша", say });
}

describe("the calendar feed", () => {
  it("says of an event when, where and what it is", () => {
    const event = makeEvent({ start: "2026-12-05 18:00", end: "20:00", venue: "hall", summary: "Поём вместе; все!" });
    const feed = calendarOf(event);
    const { uid, summary, location, status, sequence, url, description, start, end } = readEvents(feed)[0]!;
    expect({
      uid,
      summary,
      location,
      status,
      sequence,
      url,
      description,
      start: start.tz,
      end: end?.toISOString(),
    }).toEqual({
      uid: "choir@kultura.example",
      summary: "Хор",
      location: "Большой зал\nМира, 1",
      status: "CONFIRMED",
      sequence: 0,
      url: "https://kultura.example/events/choir/",
      description: "Поём вместе; все!\n\nhttps://kultura.example/events/choir/",
      start: zone,
      end: "2026-12-05T19:00:00.000Z",
    });
    expect(feed).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Europe\/Berlin\r\n/);
  });

  it.each<[string, Partial<Parameters<typeof makeEvent>[0]>]>([
    ["once", { start: "2026-12-05 18:00", end: "20:00" }],
    [
      "every week, across the change of the clock",
      { start: "2026-10-07 18:00", end: "19:30", repeats: { every: "week", on: ["wed", "fri"], until: "2026-12-31" } },
    ],
    [
      "every week but for holidays, one moved and one cancelled",
      {
        start: "2026-12-02 18:00",
        end: "19:00",
        repeats: {
          every: "week",
          until: "2027-01-31",
          except: ["2026-12-30"],
          moved: [{ from: "2026-12-09", to: "2026-12-10 17:00" }],
          cancelled: ["2026-12-16"],
        },
      },
    ],
    [
      "every second month's last Sunday",
      { start: "2026-10-25 12:00", repeats: { every: "2 months", on: ["last sun"], times: 4 } },
    ],
    [
      "in several sessions",
      {
        start: "2026-12-05 12:00",
        sessions: [{ start: "2026-12-06 12:00" }, { start: "2026-12-07 15:00", end: "16:00" }],
      },
    ],
  ])("puts an event that takes place %s at the times the guide says", (_, said) => {
    const event = makeEvent(said);
    const span = { from: now.subtract({ years: 1 }), to: now.add({ years: 1 }) };
    const expected = occurrencesBetween(event, zone, span)
      .filter(({ cancelled }) => !cancelled)
      .map(({ start }) => start.toInstant().toString({ fractionalSecondDigits: 3 }));
    const read = readDates(calendarOf(event), new Date("2027-11-23T11:00Z")).map(({ start }) => start);
    expect(read).toEqual(expected.toSorted());
  });

  it("says in the title what is cancelled or moved, for calendars that hide the status", () => {
    const moved = makeEvent({ changes: [{ on: "2026-11-20", what: "time", from: "2026-12-04 18:00", why: "Ремонт" }] });
    expect(calendarOf(makeEvent({ status: "cancelled" }))).toMatch(/SUMMARY:Отменено: Хор\r\n/);
    expect(calendarOf(makeEvent({ status: "cancelled" }))).toMatch(/STATUS:CANCELLED\r\n/);
    expect(calendarOf(moved)).toMatch(/SUMMARY:Перенесено: Хор\r\n/);
    expect(calendarOf(moved)).toMatch(/SEQUENCE:1\r\n/);
  });

  it("says when it was made and changed in UTC", () => {
    const changes = [{ on: "2026-11-20", what: "programme", why: "Новая песня" }];
    const feed = calendarOf(makeEvent({ changes }));
    expect(feed).toMatch(/DTSTAMP:20261123T110000Z\r\n/);
    expect(feed).toMatch(/LAST-MODIFIED:20261119T230000Z\r\n/);
  });

  it("says how the place is called, its address, and where it is on a map", () => {
    const guide = makeGuide({
      events: [makeEvent({ venue: "hall" })],
      venues: [makeVenue({ address: "Мира, 1", coordinates: [55.79, 49.12] })],
    });
    const feed = toCalendar(guide.events, { guide, lang: "ru", site, now, name: "Афиша", say });
    expect(feed).toMatch(/LOCATION:Большой зал\\nМира\\, 1\r\n/);
    expect(feed).toMatch(/GEO:55.79;49.12\r\n/);
    expect(feed.replaceAll("\r\n ", "")).toMatch(
      /X-APPLE-STRUCTURED-LOCATION;X-TITLE=Большой зал.*:geo:55.79,49.12\r\n/,
    );
  });

  it("says online where there is no other place, and in the categories where there is", () => {
    const join = { platform: "Zoom" };
    expect(calendarOf(makeEvent({ online: true, join }))).toMatch(/LOCATION:онлайн \(Zoom\)\r\n/);
    expect(calendarOf(makeEvent({ online: true, venue: "hall", join }))).toMatch(
      /CATEGORIES:Музыка,концерт,онлайн\r\n/,
    );
  });

  it("names a changed whole day as a day, as the rule does", () => {
    const event = makeEvent({ start: "2026-12-05", repeats: { every: "week", cancelled: ["2026-12-12"] } });
    expect(calendarOf(event)).toMatch(/RECURRENCE-ID;VALUE=DATE:20261212\r\n/);
  });

  it("says no end where nobody has said one", () => {
    expect(calendarOf(makeEvent({ start: "2026-12-05 18:00" }))).not.toMatch(/DTEND|\nDURATION/);
  });

  it("relates each further session to its event", () => {
    const feed = calendarOf(makeEvent({ sessions: [{ start: "2026-12-06 18:00" }] }));
    expect(feed).toMatch(/RELATED-TO;RELTYPE=SIBLING:choir@kultura.example\r\n/);
  });

  it("calls a session that moved as before, and says of it alone that it moved", () => {
    const before = makeEvent({ sessions: [{ start: "2026-12-06 18:00" }, { start: "2026-12-07 18:00" }] });
    const change = {
      on: "2026-11-20",
      what: "time",
      occurrence: "2026-12-08",
      from: "2026-12-06 18:00",
      why: "Ремонт",
    };
    const after = makeEvent({
      sessions: [{ start: "2026-12-08 19:00" }, { start: "2026-12-07 18:00" }],
      changes: [change],
    });
    const namesIn = (event: Event) => readEvents(calendarOf(event)).map(({ uid, summary }) => [uid, summary]);
    expect(namesIn(before)).toEqual([
      ["choir@kultura.example", "Хор"],
      ["choir-202612061800@kultura.example", "Хор"],
      ["choir-202612071800@kultura.example", "Хор"],
    ]);
    expect(namesIn(after)).toEqual([
      ["choir@kultura.example", "Хор"],
      ["choir-202612061800@kultura.example", "Перенесено: Хор"],
      ["choir-202612071800@kultura.example", "Хор"],
    ]);
  });

  it("ends with a line end, and no line is longer than 75 octets", () => {
    const feed = calendarOf(makeEvent({ summary: "Поём вместе. ".repeat(30) }));
    expect(feed.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(Math.max(...feed.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it("gives whole days as dates", () => {
    expect(calendarOf(makeEvent({ start: "2026-12-05", end: "2026-12-07" }))).toMatch(
      /DTSTART;VALUE=DATE:20261205\r\nDTEND;VALUE=DATE:20261208\r\n/,
    );
  });
});

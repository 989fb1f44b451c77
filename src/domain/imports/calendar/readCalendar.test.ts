import { expect, test } from "vitest";
import { UnreadableSource } from "../unreadableSource.ts";
import { makeCalendar, readAll } from "./makeCalendar.ts";
import { readCalendar } from "./readCalendar.ts";

test("an event's properties are cells under their own names, at the line where it begins", () => {
  const text = makeCalendar([
    String.raw`UID:1
      SUMMARY:Chor\, und Orgel
      LOCATION:Dom\nDomplatz 1\, Hof
      GEO:49.5;8.25
      CATEGORIES:Musik,Konzert
      URL:https://example.org/1
      DESCRIPTION:Es singt\nder Chor.\n\nhttps://example.org/1
      DTSTART;TZID=Europe/Berlin:20261205T180000`,
  ]);
  const { unit, records, known } = readCalendar(text);
  expect({ unit, known: known?.title, at: records[0]?.at }).toEqual({ unit: "line", known: "SUMMARY", at: 2 });
  expect(Object.fromEntries(records[0]?.cells ?? [])).toEqual({
    ...{ UID: "1", SUMMARY: "Chor, und Orgel", LOCATION: "Dom", "LOCATION address": "Domplatz 1, Hof" },
    ...{ "GEO latitude": "49.5", "GEO longitude": "8.25", CATEGORIES: "Musik, Konzert" },
    ...{ URL: "https://example.org/1", DESCRIPTION: "Es singt\nder Chor.", DTSTART: "2026-12-05T18:00:00" },
  });
});

test("all of it becomes an event", () => {
  const [read] = readAll(
    makeCalendar([
      String.raw`UID:1
      SUMMARY:Chor\, und Orgel
      LOCATION:Dom\nDomplatz 1
      GEO:49.5;8.25
      CATEGORIES:Sonstiges,Konzert,Musik,Zoom
      STATUS:CONFIRMED
      URL:https://example.org/1
      DESCRIPTION:Es singt der Chor.\n\nhttps://example.org/1
      DTSTART;TZID=Europe/Berlin:20261205T180000
      DTEND;TZID=Europe/Berlin:20261205T200000`,
    ]),
  );
  expect(read).toEqual({
    event: {
      ...{ at: 2, title: "Chor, und Orgel", summary: "Es singt der Chor.", body: "", id: "1" },
      ...{ start: "2026-12-05 18:00", end: "20:00", area: "music", kind: "concert", status: "scheduled" },
      ...{ place: { name: "Dom", address: "Domplatz 1", coordinates: [49.5, 8.25] }, online: true, free: true },
      link: "https://example.org/1",
    },
    notes: [],
  });
});

test("a place on the web is no place but online", () => {
  const places = ["LOCATION:https://meet.example.org/room", "LOCATION:Zoom", "LOCATION:Zoom-Saal"];
  const read = readAll(makeCalendar(places)).map((one) => "event" in one && [one.event.online, one.event.place?.name]);
  expect(read).toEqual([
    [true, undefined],
    [true, undefined],
    [false, "Zoom-Saal"],
  ]);
});

test.each([
  ["STATUS:CANCELLED", "Chor", "Chor", "cancelled"],
  ["STATUS:CONFIRMED", "ABGESAGT: Chor", "Chor", "cancelled"],
  ["STATUS:CONFIRMED", "Moved: Chor", "Chor", "scheduled"],
  ["STATUS:TENTATIVE", "VERSCHOBEN: Chor", "Chor", "postponed"],
  ["X-NONE:", "VERSCHOBEN: Chor", "Chor", "postponed"],
  ["STATUS:TENTATIVE", "Chor", "Chor", "scheduled"],
])("%s and the title %j mean %j, %s", (status, marked, title, meant) => {
  const [read] = readAll(makeCalendar([`SUMMARY:${marked}\n${status}`]));
  expect(read).toMatchObject({ event: { title, status: meant } });
});

test("of an event that stands there more than once the newest version counts, and the others say so", () => {
  const read = readAll(
    makeCalendar([
      "UID:1\nSUMMARY:Old\nSEQUENCE:1\nDTSTAMP:20261001T000000Z",
      "UID:1\nSUMMARY:New\nSEQUENCE:2\nDTSTAMP:20260901T000000Z",
      "UID:2\nSUMMARY:Early\nLAST-MODIFIED:20260901T000000Z",
      "UID:2\nSUMMARY:Late\nLAST-MODIFIED:20261001T000000Z",
      "SUMMARY:Nameless",
      "SUMMARY:Also nameless",
    ]),
  );
  expect(read.map((one) => ("event" in one ? one.event.title : `${one.code} ${one.found ?? ""}`))).toEqual([
    ...["superseded 9", "New", "superseded 22", "Late", "Nameless", "Also nameless"],
  ]);
});

test("what the calendar does not call public is not published", () => {
  const read = readAll(
    makeCalendar(["CLASS:PUBLIC", "CLASS:PRIVATE", "CLASS:confidential", "CLASS:X-BOARD", "SUMMARY:Band"]),
  );
  expect(read.map((one) => ("event" in one ? one.event.title : `${one.code} ${one.found ?? ""}`))).toEqual([
    ...["Choir", "private PRIVATE", "private CONFIDENTIAL", "private X-BOARD", "Band"],
  ]);
});

test("changes of single dates belong to their event; one without its event stands for itself", () => {
  const text = makeCalendar([
    "UID:1\nRRULE:FREQ=WEEKLY;COUNT=4",
    "UID:1\nRECURRENCE-ID:20261212T170000Z\nDTSTART:20261213T170000Z",
    "UID:2\nRECURRENCE-ID:20261212T170000Z\nDTSTART:20261213T170000Z",
  ]);
  const read = readAll(text).map((one) => "event" in one && [one.event.id, one.event.start, one.event.repeats?.moved]);
  expect(read).toEqual([
    ["1", "2026-12-05 18:00", [{ from: "2026-12-12", to: "2026-12-13 18:00" }]],
    ["2", "2026-12-13 18:00", undefined],
  ]);
});

test("siblings are further dates only where they are the same but for the time", () => {
  const text = makeCalendar([
    "UID:1",
    "UID:2\nRELATED-TO;RELTYPE=SIBLING:1\nDTSTART:20261206T170000Z",
    "UID:3\nRELATED-TO;RELTYPE=SIBLING:1\nDTSTART:20261206T170000Z\nSUMMARY:Orchestra",
    "UID:4\nRELATED-TO:1\nDTSTART:20261207T170000Z",
  ]);
  const read = readAll(text).map(
    (one) => "event" in one && [one.event.id, one.event.sessions?.map(({ start }) => start)],
  );
  expect(read).toEqual([
    ["1", ["2026-12-06 18:00"]],
    ["3", undefined],
    ["4", undefined],
  ]);
});

test("a line that is none sets its event aside, and only that", () => {
  const text = makeCalendar(["DESCRIPTION:cut\noff here", 'LOCATION;X="open:Dom', "UID:3"]);
  expect(readAll(text)).toMatchObject([
    { at: 2, code: "broken-line", found: "off here" },
    { at: 8, code: "broken-line", found: 'LOCATION;X="open:Dom' },
    { event: { id: "3" } },
  ]);
});

test("the calendar's own zone is offered for times that name none", () => {
  const own = (zone: string) => readCalendar(makeCalendar([""], `X-WR-TIMEZONE:${zone}`)).timeZone;
  expect([own("Europe/Moscow"), own("Nowhere")]).toEqual(["Europe/Moscow", undefined]);
});

const whole = makeCalendar(["UID:1\nBEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM"]);

test.each<[string, string, object]>([
  ["no text at all", " \n", { code: "empty" }],
  ["a calendar without events", "BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR", { code: "empty-calendar" }],
  ["an address book", "BEGIN:VCARD\nFN:A\nEND:VCARD", { code: "no-calendar" }],
  ["bytes that are no text", "\u0000\u0001\u0002PK\u0003", { code: "no-calendar" }],
  ["a page of the web", "<!doctype html>\n<p>BEGIN:VCALENDAR</p>", { code: "no-calendar" }],
  ["a file cut off in an event", whole.slice(0, whole.indexOf("ACTION")), { code: "cut-off-calendar", line: 6 }],
  ["a file cut off behind the last event", whole.replace("\nEND:VCALENDAR", ""), { code: "cut-off-calendar", line: 1 }],
  ["a file whose beginning is missing", whole.slice(whole.indexOf("UID")), { code: "broken-calendar", line: 5 }],
])("%s is refused as a whole", (_, text, { code, line }: { code?: string; line?: number }) => {
  let caught: unknown;
  try {
    readCalendar(text);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(UnreadableSource);
  expect(caught).toMatchObject({ code, parts: line === undefined ? {} : { line } });
});

test("a line of fifty million letters is one record set aside, or passed by where nobody reads it", () => {
  const long = "x".repeat(50_000_000);
  const read = readAll(makeCalendar([`DESCRIPTION:${long}`, `ATTACH:${long}\nUID:2`]));
  expect(read).toMatchObject([{ code: "huge-cell", found: "DESCRIPTION" }, { event: { id: "2" } }]);
});

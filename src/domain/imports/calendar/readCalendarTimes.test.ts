import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportedTimes } from "../importedEvent.ts";
import { makeCalendar, readAll } from "./makeCalendar.ts";

type Outcome = Partial<ImportedTimes> & { notes?: string[]; code?: string; found?: string | undefined };

/** When the first event of a calendar takes place in Berlin, and what was noted. */
function timesOf(...events: string[]): Outcome {
  const [read] = readAll(makeCalendar(events));
  if (!read || "code" in read) return { code: read?.code ?? "", found: read?.found };
  const { start, end, repeats, sessions } = read.event;
  const notes = read.notes.map(({ code, found }) => `${code} ${found}`);
  return {
    start,
    ...(end === undefined ? {} : { end }),
    ...(repeats ? { repeats } : {}),
    ...(sessions ? { sessions } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

const berlin = "DTSTART;TZID=Europe/Berlin:20261205T180000\nDTEND;TZID=Europe/Berlin:20261205T200000";

test.each([
  ["UTC", "DTSTART:20260705T160000Z\nDTEND:20260705T180000Z", { start: "2026-07-05 18:00", end: "20:00" }],
  ["an IANA zone", "DTSTART;TZID=America/New_York:20260315T120000", { start: "2026-03-15 17:00" }],
  ["a zone of Windows", "DTSTART;TZID=Russian Standard Time:20260705T180000", { start: "2026-07-05 17:00" }],
  ["a quoted zone", 'DTSTART;TZID="Europe/Moscow":20260705T180000', { start: "2026-07-05 17:00" }],
  ["the mapping's zone, floating", "DTSTART:20260705T180000", { start: "2026-07-05 18:00" }],
  ["a day", "DTSTART;VALUE=DATE:20260705\nDTEND;VALUE=DATE:20260706", { start: "2026-07-05" }],
  ["days", "DTSTART;VALUE=DATE:20260328\nDTEND;VALUE=DATE:20260331", { start: "2026-03-28", end: "2026-03-30" }],
  ["a day without an end", "DTSTART;VALUE=DATE:20260705", { start: "2026-07-05" }],
  ["a day that does not say it is one", "DTSTART:20260705", { start: "2026-07-05" }],
  ["a length", `${berlin.split("\n")[0]!}\nDURATION:PT90M`, { start: "2026-12-05 18:00", end: "19:30" }],
  ["days of length", "DTSTART;VALUE=DATE:20260328\nDURATION:P2D", { start: "2026-03-28", end: "2026-03-29" }],
  ["a day of 25 hours", "DTSTART;TZID=Europe/Berlin:20261024T180000\nDURATION:P1D", { end: "2026-10-25 18:00" }],
  ["24 hours of it", "DTSTART;TZID=Europe/Berlin:20261024T180000\nDURATION:PT24H", { end: "2026-10-25 17:00" }],
  ["an end at the start", "DTSTART:20260705T160000Z\nDTEND:20260705T160000Z", { start: "2026-07-05 18:00" }],
  ["a night", "DTSTART:20261205T210000Z\nDTEND:20261206T030000Z", { end: "2026-12-06 04:00" }],
  ["the second 2:30 of a night", "DTSTART:20261025T013000Z", { start: "2026-10-25 02:30 +01:00" }],
])("%s is understood", (_, lines, expected) => {
  expect(timesOf(lines)).toMatchObject(expected);
  expect(timesOf(lines)).not.toHaveProperty("code");
});

test.each([
  ["no start", "X-NONE:1", "no-date"],
  ["an unknown zone", "DTSTART;TZID=Bikini Bottom:20261205T180000", "unknown-zone"],
  ["no day", "DTSTART:00000000T000000", "placeholder-date"],
  ["1970", "DTSTART:19700101T000000Z", "placeholder-date"],
  ["the end of time", "DTSTART:99991231T235959Z", "placeholder-date"],
  ["a thirteenth month", "DTSTART:20261305T180000", "unreadable-date"],
  ["the thirtieth of February", "DTSTART;VALUE=DATE:20260230", "unreadable-date"],
  ["words", "DTSTART:9am ish", "unreadable-date"],
  ["an end before the start", "DTSTART:20261205T180000Z\nDTEND:20261205T170000Z", "end-before-start"],
  ["a day that ends at an hour", "DTSTART;VALUE=DATE:20261205\nDTEND:20261206T170000Z", "unreadable-date"],
  ["a length that is none", "DTSTART:20261205T180000Z\nDURATION:long", "unreadable-date"],
  ["words for a rule", `${berlin}\nRRULE:FREQ=SOMETIMES`, "unreadable-rule"],
  ["an empty rule", `${berlin}\nRRULE:`, "unreadable-rule"],
  ["a number for a rule", `${berlin}\nRRULE:FREQ=WEEKLY;COUNT=many`, "unreadable-rule"],
  ["a rule of what is not", `${berlin}\nRRULE:FREQ=WEEKLY\nEXRULE:FREQ=MONTHLY`, "unreadable-rule"],
  ["every second", `${berlin}\nRRULE:FREQ=SECONDLY`, "too-frequent"],
  ["every minute, a thousand million times", `${berlin}\nRRULE:FREQ=MINUTELY;COUNT=1000000000`, "too-frequent"],
  ["every hour", `${berlin}\nRRULE:FREQ=HOURLY`, "too-frequent"],
  ["an unknown zone of what is left out", `${berlin}\nRRULE:FREQ=DAILY\nEXDATE;TZID=X:20261206T180000`, "unknown-zone"],
  ["all dates left out", `${berlin}\nRRULE:FREQ=DAILY;COUNT=1\nEXDATE;TZID=Europe/Berlin:20261205T180000`, "no-date"],
])("%s is set aside", (_, lines, code) => {
  const given = lines === "X-NONE:1" ? makeCalendar([lines]).replace(/DTSTART:.*\n/, "") : makeCalendar([lines]);
  expect(readAll(given)).toMatchObject([{ at: 2, code }]);
});

test.each<[string, object, string?]>([
  ["FREQ=WEEKLY", { every: "week" }],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", { every: "2 weeks", on: ["sat"] }],
  ["FREQ=WEEKLY;BYDAY=SA,TU;UNTIL=20270331T160000Z", { every: "week", on: ["sat", "tue"], until: "2027-03-31" }],
  ["FREQ=WEEKLY;UNTIL=20261226T165959Z", { every: "week", until: "2026-12-25" }],
  ["FREQ=WEEKLY;UNTIL=20261226T170000Z", { every: "week", until: "2026-12-26" }],
  ["FREQ=WEEKLY;UNTIL=20261226", { every: "week", until: "2026-12-26" }],
  ["FREQ=WEEKLY;UNTIL=20261226T180000", { every: "week", until: "2026-12-26" }],
  ["FREQ=WEEKLY;COUNT=40", { every: "week", times: 40 }],
  ["FREQ=WEEKLY;COUNT=1000000000", { every: "week" }],
  ["FREQ=WEEKLY;UNTIL=99991231T235959Z", { every: "week" }],
  ["FREQ=DAILY;COUNT=100", { every: "day", times: 100 }],
  ["FREQ=DAILY;BYDAY=MO,WE,SA;COUNT=9", { every: "week", on: ["mon", "wed", "sat"], times: 9 }],
  ["FREQ=MONTHLY;COUNT=9", { every: "month", times: 9 }],
  ["FREQ=MONTHLY;BYMONTHDAY=5;COUNT=9", { every: "month", times: 9 }],
  ["FREQ=MONTHLY;BYDAY=1SA;COUNT=9", { every: "month", on: ["first sat"], times: 9 }],
  ["FREQ=MONTHLY;BYDAY=SA;BYSETPOS=1;COUNT=9", { every: "month", on: ["first sat"], times: 9 }],
  ["FREQ=YEARLY;COUNT=5", { every: "12 months", times: 5 }],
  ["FREQ=YEARLY;BYMONTH=12;BYDAY=1SA;COUNT=5", { every: "12 months", on: ["first sat"], times: 5 }],
  ["FREQ=WEEKLY;BYHOUR=18;BYMINUTE=0;BYSECOND=0;COUNT=5", { every: "week", times: 5 }],
])("the rule %s fits the plain fields", (rule, repeats) => {
  expect(timesOf(`${berlin}\nRRULE:${rule}`)).toEqual({
    ...{ start: "2026-12-05 18:00", end: "20:00", repeats, notes: [`as-repeats ${rule}`] },
  });
});

test.each([
  ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", ["2026-12-05", "2026-12-31", "2027-01-29"]],
  ["FREQ=MONTHLY;BYDAY=5SA;COUNT=3", ["2026-12-05", "2027-01-30", "2027-05-29"]],
  ["FREQ=MONTHLY;BYMONTHDAY=5,20;COUNT=3", ["2026-12-05", "2026-12-20", "2027-01-05"]],
  ["FREQ=YEARLY;BYYEARDAY=339;COUNT=3", ["2026-12-05", "2027-12-05", "2028-12-04"]],
  ["FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SA,SU;COUNT=4", ["2026-12-05", "2026-12-13", "2026-12-19", "2026-12-27"]],
])("the dates of the rule %s stand singly", (rule, days) => {
  const { start, sessions = [], notes, repeats } = timesOf(`${berlin}\nRRULE:${rule}`);
  expect({ days: [start, ...sessions.map((one) => one.start)], repeats, notes }).toEqual({
    ...{ days: days.map((day) => `${day} 18:00`), repeats: undefined, notes: [`as-dates ${rule}`] },
  });
});

test("a start that is none of its rule's dates is a date more, and counts", () => {
  expect(timesOf(`${berlin}\nRRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=4`)).toMatchObject({
    ...{ start: "2026-12-09 18:00", repeats: { every: "week", on: ["wed"], times: 3 } },
    sessions: [{ start: "2026-12-05 18:00", end: "20:00" }],
  });
});

test("an event by another clock repeats where both change alike, and stands singly where they do not", () => {
  const london = "DTSTART;TZID=Europe/London:20261205T233000\nRRULE:FREQ=WEEKLY;BYDAY=SA";
  expect(timesOf(london)).toMatchObject({ start: "2026-12-06 00:30", repeats: { every: "week", on: ["sun"] } });
  const winter = "DTSTART:20261205T170000Z\nRRULE:FREQ=WEEKLY;COUNT=16";
  expect(timesOf(winter)).toMatchObject({ start: "2026-12-05 18:00", repeats: { every: "week", times: 16 } });
  const spring = timesOf("DTSTART:20270320T170000Z\nRRULE:FREQ=WEEKLY;COUNT=3");
  expect(spring).toMatchObject({ start: "2027-03-20 18:00", notes: ["as-dates FREQ=WEEKLY;COUNT=3"] });
  expect(spring.sessions?.map(({ start }) => start)).toEqual(["2027-03-27 18:00", "2027-04-03 19:00"]);
});

test("a night in which the clock changes ends at the hour all nights do", () => {
  const night = "DTSTART;TZID=Europe/Berlin:20261010T220000\nDTEND;TZID=Europe/Berlin:20261011T040000";
  expect(timesOf(`${night}\nRRULE:FREQ=WEEKLY;COUNT=5`)).toMatchObject({ repeats: { every: "week", times: 5 } });
  const further = "RDATE;TZID=Europe/Berlin:20261024T220000";
  expect(timesOf(`${night}\n${further}`).sessions).toEqual([{ start: "2026-10-24 22:00", end: "2026-10-25 04:00" }]);
});

test("of a rule without end that must stand singly the dates of the years around its making stand there", () => {
  const old = "DTSTART;TZID=America/New_York:20180105T120000\nRRULE:FREQ=WEEKLY\nDTSTAMP:20261101T000000Z";
  const { start, sessions, notes } = timesOf(old);
  expect({ start, count: sessions?.length, last: sessions?.at(-1)?.start, notes }).toEqual({
    ...{ start: "2025-01-03 18:00", count: 299, last: "2030-09-27 18:00" },
    notes: ["as-dates FREQ=WEEKLY", "dates-from 2025-01-03", "dates-until 2030-09-27"],
  });
});

test("days left out, cancelled and moved are named by their days", () => {
  const read = timesOf(
    `UID:1\n${berlin}\nLOCATION:Dom\nRRULE:FREQ=WEEKLY;COUNT=8\nEXDATE;TZID=Europe/Berlin:20261212T180000,20270116T180000`,
    "UID:1\nRECURRENCE-ID:20261219T170000Z\nDTSTART:20261219T170000Z\nDTEND:20261219T190000Z\nSTATUS:CANCELLED",
    "UID:1\nRECURRENCE-ID:20261226T170000Z\nDTSTART:20261227T100000Z\nDTEND:20261227T120000Z\nLOCATION:Dom",
    "UID:1\nRECURRENCE-ID:20270102T170000Z\nDTSTART:20270102T170000Z\nDTEND:20270102T200000Z\nLOCATION:Dom",
    "UID:1\nRECURRENCE-ID:20270109T170000Z\nDTSTART:20270109T170000Z\nDTEND:20270109T190000Z\nLOCATION:Park\\nWeg 1",
  );
  expect(read).toEqual({
    ...{ start: "2026-12-05 18:00", end: "20:00", notes: ["as-repeats FREQ=WEEKLY;COUNT=8"] },
    repeats: {
      ...{ every: "week", times: 8, except: ["2026-12-12", "2027-01-16"], cancelled: ["2026-12-19"] },
      moved: [
        { from: "2026-12-26", to: "2026-12-27 11:00" },
        { from: "2027-01-02", to: "2027-01-02 18:00", end: "21:00" },
        { from: "2027-01-09", to: "2027-01-09 18:00", place: { name: "Park", address: "Weg 1" } },
      ],
    },
  });
});

test("what single dates say that has no field is noted", () => {
  const same = "DTSTART:20261212T170000Z\nDTEND:20261212T190000Z";
  const read = timesOf(
    `UID:1\n${berlin}\nLOCATION:Dom\nRRULE:FREQ=WEEKLY;COUNT=4`,
    `UID:1\nRECURRENCE-ID:20261212T170000Z\n${same}\nSUMMARY:Moved: Nativity play\nLOCATION:Dom`,
    `UID:1\nRECURRENCE-ID:20261219T170000Z\n${same.replaceAll("1212", "1219")}\nDESCRIPTION:Bring candles.`,
  );
  expect(read.notes).toEqual([
    "other-title 2026-12-12 Nativity play",
    "other-text 2026-12-19",
    "as-repeats FREQ=WEEKLY;COUNT=4",
    "other-place 2026-12-19",
  ]);
});

test("a change from one date on is set aside: it would make two events", () => {
  const change = "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261212T170000Z\nDTSTART:20261212T180000Z";
  expect(timesOf(`UID:1\n${berlin}\nRRULE:FREQ=WEEKLY`, change)).toEqual({
    code: "this-and-future",
    found: "2026-12-12",
  });
});

test("further dates are sessions, also beside a rule, each once", () => {
  const dates = "RDATE;TZID=Europe/Berlin:20261210T190000,20261205T180000,20261208T180000";
  const sessions = [
    { start: "2026-12-08 18:00", end: "20:00" },
    { start: "2026-12-10 19:00", end: "21:00" },
  ];
  expect(timesOf(`${berlin}\n${dates}`)).toEqual({ start: "2026-12-05 18:00", end: "20:00", sessions });
  expect(timesOf(`${berlin}\n${dates}\nRRULE:FREQ=WEEKLY;COUNT=3`)).toMatchObject({ repeats: { times: 3 }, sessions });
  const periods = "RDATE;VALUE=PERIOD:20261208T170000Z/PT1H,20261210T170000Z/20261210T200000Z";
  expect(timesOf(`${berlin}\n${periods}`).sessions).toEqual([
    { start: "2026-12-08 18:00", end: "19:00" },
    { start: "2026-12-10 18:00", end: "21:00" },
  ]);
});

test("a list of thousands of dates left out is read, one of tens of thousands refused", () => {
  const list = (count: number): string =>
    Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 11, 6 + 2 * index)).toISOString().slice(0, 10))
      .map((day) => `EXDATE;TZID=Europe/Berlin:${day.replaceAll("-", "")}T180000`)
      .join("\n");
  expect(timesOf(`${berlin}\nRRULE:FREQ=DAILY\n${list(1500)}`).repeats?.except).toHaveLength(1500);
  expect(timesOf(`${berlin}\nRRULE:FREQ=DAILY\n${list(20_000)}`)).toEqual({ code: "huge-cell", found: "EXDATE" });
});

test("no rule takes over", () => {
  const part = fc.constantFrom(
    ...[
      "INTERVAL=999999999999",
      "INTERVAL=0",
      "COUNT=1000000000",
      "COUNT=0",
      "UNTIL=19000101",
      "UNTIL=99991231T000000Z",
    ],
    ...["BYMONTHDAY=30;BYMONTH=2", "BYMONTHDAY=-31", "BYYEARDAY=366", "BYWEEKNO=53", "BYSETPOS=-366", "BYDAY=5MO,-5SU"],
    ...["BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23", "BYSECOND=60", "WKST=SU", "BYDAY=XX"],
    `BYMINUTE=${Array.from({ length: 60 }, (_, minute) => minute).join()}`,
  );
  const freq = fc.constantFrom("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "NEVER", "");
  fc.assert(
    fc.property(freq, fc.array(part, { maxLength: 4 }), (often, parts) => {
      const read = timesOf(`${berlin}\nRRULE:${[`FREQ=${often}`, ...parts].join(";")}`);
      expect(read.code ?? read.start).toBeDefined();
      expect(read.sessions?.length ?? 0).toBeLessThan(1000);
    }),
    { numRuns: 60 },
  );
});

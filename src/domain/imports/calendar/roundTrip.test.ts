import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readContent } from "../../../files/readContent.ts";
import { ru } from "../../../i18n/ru.ts";
import type { City } from "../../city/citySchema.ts";
import { wordsOf } from "../../content/entry.ts";
import { eventKinds, eventStatuses } from "../../events/eventSchema.ts";
import { firstOccurrence, occurrencesBetween, withoutExceptions } from "../../events/occurrences.ts";
import { toCalendar } from "../../feeds/calendar.ts";
import type { Event, Venue } from "../../guide/guide.ts";
import { makeCity, makeEvent, makeGuide, makeVenue } from "../../guide/makeGuide.ts";
import type { ImportedEvent, ImportedPlace } from "../importedEvent.ts";
import type { Mapping } from "../mappingSchema.ts";
import { readRecord } from "../readRecord.ts";
import { readCalendar } from "./readCalendar.ts";

/*
 * What our feed says of an event, read back, is the event again: in every field a feed can hold, on the same dates with the
 * same names, and as the same feed, letter for letter.
 */

const say = { ...ru.calendar, movedOnline: "В интернете", online: "онлайн", kinds: ru.kinds };
const venues = [
  makeVenue({ id: "hall", title: "Большой зал", address: "Мира, 1", coordinates: [55.75, 49.125] }),
  makeVenue({ id: "park", title: "Парк «Урицкого»; вход", address: "Ибрагимова проспект, 83а" }),
  makeVenue({ id: "yard", title: "Двор" }),
];

function feedOf(event: Event, city: City): string {
  const guide = makeGuide({ city, events: [event], venues });
  const now = Temporal.ZonedDateTime.from(`2026-11-23T12:00[${city.timeZone}]`);
  return toCalendar(guide.events, { guide, lang: "ru", site: new URL("https://a.example/"), now, name: "Афиша", say });
}

function readBack(
  feed: string,
  { timeZone, otherwise }: Pick<City, "timeZone"> & { otherwise?: string },
): ImportedEvent[] {
  const mapping: Mapping = {
    ...{ source: { name: "a.example" }, lang: "ru", timeZone, institution: "dk", free: true, texts: "plain" },
    columns: { title: "SUMMARY", start: "DTSTART", ...readCalendar(feed).known },
    area: { column: "CATEGORIES", values: { Музыка: "music" }, otherwise },
    kind: { column: "CATEGORIES", values: Object.fromEntries(eventKinds.map((kind) => [ru.kinds[kind], kind])) },
    marks: {
      ...{ [say.cancelled]: "cancelled", [say.postponed]: "postponed" },
      ...{ [say.moved]: "postponed", [say.movedOnline]: "moved-online" },
    },
    online: ["онлайн", "онлайн (Zoom)"],
    dates: { from: "2020-01-01", until: "2034-12-31" },
  };
  return readCalendar(feed).records.map(
    (record) => readRecord(record, { mapping, city: { timeZone, paidEvents: false } }).event,
  );
}

function venueOf(place: ImportedPlace | undefined): string | undefined {
  return place && venues.find(({ title }) => title === place.name)?.id;
}

/** The event's file as the import would write it, with what no feed holds as it was. */
function writeBack(read: ImportedEvent, { id, join }: Event): Event {
  const { title, summary, area, kind, online, status, start, end, sessions = [], place, repeats } = read;
  const moved = repeats?.moved?.map(({ place: to, ...move }) => ({ ...move, venue: venueOf(to) }));
  return makeEvent({
    ...{ id, title, area, kind, online, status, start, end, sessions, join, venue: venueOf(place) },
    ...(summary === "" ? {} : { summary }),
    ...(repeats ? { repeats: { ...repeats, ...(moved ? { moved } : {}) } } : {}),
  });
}

/** What the model holds, in one form for what may be written in several. */
function held(event: Event, zone: string) {
  const { title, summary, area, kind, online, status, venue, repeats } = event;
  const from = Temporal.ZonedDateTime.from(`2025-01-01T00:00[${zone}]`);
  const dates = occurrencesBetween(event, zone, { from, to: from.add({ years: 6 }) });
  const { every, on, until, times } = repeats ?? {};
  return {
    ...{ title, summary, area, kind, online, status, venue, isRepeating: repeats !== undefined },
    ...{ every, on, until, times },
    dates: dates.map((date) => JSON.stringify(date)),
  };
}

const word = fc.constantFrom(
  "Хор",
  "«Дом»",
  "мира;",
  "50 %",
  String.raw`\n`,
  "C++",
  "ночь,",
  "<b>",
  "a:b",
  "“ә”",
  "1-2",
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => `Вечер ${all.join(" ")}`.replace(/,$/, ""));
const day = fc
  .integer({ min: 0, max: 540 })
  .map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }).toString());
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "15", "30"))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);
const weekday = fc.constantFrom("mon", "tue", "wed", "thu", "fri", "sat", "sun");
const ordinal = fc.constantFrom("first ", "second ", "third ", "fourth ", "last ");

const rhythm = fc.oneof(
  fc.record({ every: fc.constantFrom("day", "3 days", "week", "2 weeks", "month", "2 months", "12 months") }),
  fc.record({ every: fc.constantFrom("week", "2 weeks"), on: fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    every: fc.constantFrom("month", "3 months"),
    on: fc.uniqueArray(
      fc.tuple(ordinal, weekday).map((parts) => parts.join("")),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);
const end = fc.oneof(
  fc.record({ times: fc.integer({ min: 2, max: 30 }) }),
  fc.record({ days: fc.integer({ min: 40, max: 500 }) }),
  fc.constant({}),
);

const said = fc.record({
  ...{
    title: words,
    summary: fc.option(
      words.map((text) => `${text}.`),
      { nil: undefined },
    ),
  },
  ...{ kind: fc.constantFrom(...eventKinds), status: fc.constantFrom(...eventStatuses), online: fc.boolean() },
  ...{ venue: fc.option(fc.constantFrom("hall", "park", "yard"), { nil: undefined }), day, allDay: fc.boolean() },
  ...{ clock, end: fc.option(clock, { nil: undefined }), days: fc.integer({ min: 0, max: 3 }), zoom: fc.boolean() },
  repeats: fc.option(fc.record({ rhythm, end, fate: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 14 }) })),
  sessions: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), clock), {
    maxLength: 3,
    selector: ([days]) => days,
  }),
});

type Said = typeof said extends fc.Arbitrary<infer Value> ? Value : never;

function later(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** An event's file, with single dates left out, cancelled or moved as `fate` says of the first ones. */
function eventOf(made: Said, zone: string): Event {
  const { title, summary, kind, status, online, venue, allDay } = made;
  const at = (date: string, time: string): string => (allDay ? date : `${date} ${time}`);
  const base = {
    ...{ title, kind, status, online, venue, ...(summary === undefined ? {} : { summary }) },
    ...(online && made.zoom ? { join: { platform: "Zoom" } } : {}),
  };
  const endOf = (date: string): string | undefined => {
    if (allDay) return made.days === 0 ? undefined : later(date, made.days);
    return made.end === undefined || made.end === made.clock ? undefined : `${later(date, 1)} ${made.end}`;
  };
  const session = (date: string, time: string) => ({ start: at(date, time), end: endOf(date) });
  if (!made.repeats) {
    const sessions = made.sessions.map(([days, time]) => session(later(made.day, days), time));
    const inOrder = sessions.toSorted((a, b) => (a.start < b.start ? -1 : 1));
    return makeEvent({ ...base, ...session(made.day, made.clock), sessions: inOrder });
  }
  const { rhythm: how, end: till, fate } = made.repeats;
  const until = "days" in till ? later(made.day, till.days) : undefined;
  const plan = { ...how, ...("times" in till ? { times: till.times } : {}), ...(until === undefined ? {} : { until }) };
  const roughly = makeEvent({ ...base, ...session(made.day, made.clock), repeats: plan });
  const first = firstOccurrence(roughly, zone).start.toPlainDate().toString();
  const planned = makeEvent({ ...base, ...session(first, made.clock), repeats: plan });
  const from = Temporal.PlainDate.from(first).toZonedDateTime(zone);
  const dates = occurrencesBetween(withoutExceptions(planned), zone, { from, to: from.add({ years: 2 }) });
  fc.pre(dates.length > 0);
  const ids = dates.slice(1, fate.length + 1).map(({ id }, index) => ({ id, fate: fate[index] ?? 0 }));
  const those = (wanted: number): string[] => ids.filter((one) => one.fate === wanted).map(({ id }) => id);
  const moved = [
    ...those(3).map((id) => ({ from: id, to: at(later(id, 9), "07:45") })),
    ...those(4).map((id) => ({ from: id, to: at(id, made.clock), venue: made.venue === "yard" ? "park" : "yard" })),
    ...those(5).map((id) => ({
      ...{ from: id, to: at(later(id, -2), "12:00"), venue: made.venue === "hall" ? "park" : "hall" },
      ...(allDay ? {} : { end: "12:10" }),
    })),
  ].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const repeats = { ...plan, except: those(1), cancelled: status === "cancelled" ? [] : those(2), moved };
  return makeEvent({ ...base, ...session(first, made.clock), repeats });
}

test.each(["Europe/Berlin", "Europe/Moscow"])("what a feed says is read back as it was, in %s", (timeZone) => {
  const city = makeCity({ timeZone });
  fc.assert(
    fc.property(said, (made) => {
      const event = eventOf(made, timeZone);
      const feed = feedOf(event, city);
      const [read, ...others] = readBack(feed, city);
      expect(others).toEqual([]);
      const again = writeBack(read!, event);
      expect(held(again, timeZone)).toEqual(held(event, timeZone));
      expect(feedOf(again, city)).toBe(feed);
      const place = venues.find(({ id }) => id === event.venue);
      expect(read).toMatchObject({
        ...{ free: true, body: "", link: "https://a.example/events/choir/", id: "choir@a.example" },
        ...(place ? { place: placeOf(place) } : {}),
      });
    }),
    { numRuns: 60 },
  );
});

test("the programme in content/, as a feed, is read back event by event, each on its dates", async () => {
  const { guide } = await readContent("content");
  const zone = guide!.city.timeZone;
  const now = Temporal.ZonedDateTime.from(`2026-11-23T12:00[${zone}]`);
  const site = new URL("https://a.example/");
  const read = readBack(toCalendar(guide!.events, { guide: guide!, lang: "ru", site, now, name: "Афиша", say }), {
    timeZone: zone,
    otherwise: "music",
  });
  const from = now.subtract({ years: 1 });
  const datesOf = (event: Event) =>
    occurrencesBetween(event, zone, { from, to: from.add({ years: 3 }) }).map((date) => {
      return [date.id, String(date.start), String(date.end), date.endKnown, date.cancelled];
    });
  const told = (event: Event, id: string, title: string) => ({ id, title, dates: datesOf(event) });
  expect(read.map((one) => told(writeBack(one, guide!.events[0]!), one.id ?? "", one.title))).toEqual(
    guide!.events.map((event) => told(event, `${event.id}@a.example`, wordsOf(event, "ru").title.text)),
  );
});

function placeOf({ title, address, coordinates }: Venue): ImportedPlace {
  return {
    name: title,
    ...(address === undefined ? {} : { address }),
    ...(coordinates ? { coordinates: [...coordinates] } : {}),
  };
}

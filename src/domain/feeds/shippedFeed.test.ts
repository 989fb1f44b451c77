import type { VEvent } from "node-ical";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { readContent } from "../../files/readContent.ts";
import { calendarWords } from "../../i18n/feeds/calendarWords.ts";
import { occurrenceById, occurrencesBetween, takesPlaceOnce } from "../events/occurrences.ts";
import { toCalendar, toDateCalendar } from "./calendar.ts";
import { checkFeed } from "./checkFeed.ts";
import { readDates, readEvents, textOf } from "./readFeed.ts";

const { guide } = await readContent("content");
if (!guide) throw new Error("Cannot test feeds: content/ has mistakes");
const { city, events } = guide;
const zone = city.timeZone;
const now = Temporal.ZonedDateTime.from(`2026-11-23T12:00[${zone}]`);
const site = new URL("https://a.example/");
const momentOf = (time: Temporal.ZonedDateTime) => time.toInstant().toString({ fractionalSecondDigits: 3 });
const optionsIn = (lang: string) => ({ guide, lang, site, now, name: "Афиша", say: calendarWords({ lang, city }) });

describe.each(city.languages)("the programme in content/ as a calendar in %s", (lang) => {
  const feed = toCalendar(events, optionsIn(lang));

  it("is as RFC 5545 has it", () => {
    expect(checkFeed(feed)).toEqual([]);
  });

  it("puts every event at the times the guide says, for another parser", () => {
    const until = now.add({ years: 1 });
    const span = { from: until.subtract({ days: 3 * 365 }), to: until };
    const expected = events.flatMap((event) =>
      occurrencesBetween(event, zone, span)
        .filter(({ cancelled }) => !cancelled)
        .map(({ start, allDay }) => (allDay ? start.toPlainDate().toString() : momentOf(start))),
    );
    const read = readDates(feed, new Date(until.epochMilliseconds)).map(({ start }) => start);
    expect(read).toEqual(expected.toSorted());
  });

  it("says of every date that moved or is cancelled so in its title", () => {
    const { cancelled, moved, postponed } = optionsIn(lang).say;
    const changed = readEvents(feed).flatMap(({ recurrences = {} }) => Object.values(recurrences) as VEvent[]);
    expect(changed.length).toBeGreaterThan(0);
    for (const { status, summary, recurrenceid, start } of changed) {
      const isMoved = Number(start) !== Number(recurrenceid);
      const mark = status === "CANCELLED" ? cancelled : isMoved ? moved : "";
      expect([textOf(summary), status]).toEqual([expect.stringContaining(mark), status]);
    }
    for (const { status, summary } of readEvents(feed)) {
      if (status === "TENTATIVE") expect(textOf(summary)).toContain(postponed);
    }
  });

  it("tells why, for every date that changed", () => {
    const told = events.flatMap((event) =>
      event.changes
        .filter(({ occurrence }) => occurrence === undefined || event.repeats?.cancelled.includes(occurrence))
        .slice(-1),
    );
    expect(told.length).toBeGreaterThan(0);
    const text = feed.replaceAll("\r\n ", "").replaceAll("\\,", ",").replaceAll("\\;", ";");
    const { change } = optionsIn(lang).say;
    expect(told.map((one) => change!(one)).filter((sentence) => !text.includes(sentence))).toEqual([]);
  });
});

test("each date by itself is a calendar too, at the same time, and called as nothing else", () => {
  const feed = toCalendar(events, optionsIn("ru"));
  const taken = new Set(readEvents(feed).map(({ uid }) => uid));
  const several = events.filter((event) => !takesPlaceOnce(event));
  const names: string[] = [];
  for (const event of several) {
    for (const { id } of occurrencesBetween(event, zone, { from: now, to: now.add({ months: 2 }) }).slice(0, 8)) {
      const date = occurrenceById(event, zone, id)!;
      const alone = toDateCalendar(event, date, optionsIn("ru"));
      expect(checkFeed(alone)).toEqual([]);
      const [read, ...others] = readEvents(alone);
      names.push(read!.uid);
      if (event.repeats) expect(taken).not.toContain(read!.uid);
      if (date.allDay) continue;
      expect([read!.start.toISOString(), read!.status === "CANCELLED", others]).toEqual([
        momentOf(date.start),
        date.cancelled,
        [],
      ]);
    }
  }
  expect(names.length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
});

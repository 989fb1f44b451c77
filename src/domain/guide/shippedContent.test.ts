import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { readContent, readSources } from "../../files/readContent.ts";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";
import { comingOccurrences, firstOccurrence, takesPlaceOnce } from "../events/occurrences.ts";
import type { Event } from "./guide.ts";

const { guide, mistakes } = await readContent("content");
const { files } = await readSources("content");
const zone = guide?.city.timeZone ?? "UTC";
/** The day the sample programme was written: what follows only has to hold from here on. */
const written = Temporal.ZonedDateTime.from("2026-11-24T12:00[Europe/Moscow]");

/** The areas in which something takes place in the six weeks after `now`; a monthly event may be five weeks away. */
function areasWithSomethingComing(now: Temporal.ZonedDateTime): string[] {
  const soon = now.add({ weeks: 6 });
  const coming = guide?.events.filter((event) =>
    comingOccurrences(event, zone, { now, limit: 3 }).some(
      ({ start, cancelled }) => !cancelled && Temporal.ZonedDateTime.compare(start, soon) < 0,
    ),
  );
  return [...new Set(coming?.map(({ area }) => area))].toSorted();
}

it("The content in content/ has no mistakes", () => {
  expect(mistakes.map(printMistake)).toEqual([]);
});

// A city that puts its own programme in takes `sample: true` out; what it then promises is its own affair.
describe.skipIf(guide?.city.sample === false)("The sample programme", () => {
  it("is big enough to try a guide with: 60 events, in every area, of most kinds, at home and in the city", () => {
    const events = guide?.events ?? [];
    const counts = (values: string[]): number[] =>
      [...Map.groupBy(values, (value) => value).values()].map((all) => all.length);
    expect(events.length).toBeGreaterThanOrEqual(60);
    expect(Math.min(...counts(events.map(({ area }) => area)))).toBeGreaterThanOrEqual(4);
    expect(new Set(events.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12);
    expect(events.filter(({ kind, online }) => kind === "tour" && online).length).toBeGreaterThanOrEqual(3);
    for (const part of [
      ({ online }) => online,
      ({ repeats }) => repeats,
      ({ sessions }) => sessions.length,
    ] satisfies ((event: Event) => unknown)[]) {
      expect(events.filter(part).length).toBeGreaterThanOrEqual(5);
    }
  });

  it("is in Russian, most of it in Tatar and English too, and says that nobody has checked these yet", () => {
    const events = guide?.events ?? [];
    expect(events.filter(({ lang }) => lang === "ru").length).toBeGreaterThan(events.length * 0.9);
    for (const lang of ["tt", "en"]) {
      const translations = events.flatMap((event) => event.translations[lang] ?? []);
      expect(translations.length).toBeGreaterThan(events.length * 0.9);
      expect(new Set(translations.map(({ translation }) => translation))).toEqual(new Set(["unchecked"]));
    }
  });

  it("gives no address whose source it does not name, and no phone number", () => {
    const places = files.filter(({ path }) => /^(?:venues|institutions)\/[a-z0-9-]+\.md$/.test(path));
    expect(places.length).toBeGreaterThan(30);
    expect(places.filter(({ text }) => /^(?:address|coordinates):/m.test(text) && !/^# source:/m.test(text))).toEqual(
      [],
    );
    expect(files.filter(({ text }) => /^phone:|\+7[ (-]?\d{3}/m.test(text.replace(/^ *#.*$/gm, "")))).toEqual([]);
  });

  it.each([0, 1, 6, 24, 120])("has something in every area for a visitor %i months later", (months) => {
    const areas = Object.keys(guide?.city.areas ?? {}).toSorted();
    expect(areas).toHaveLength(10);
    expect(areasWithSomethingComing(written.add({ months }))).toEqual(areas);
  });

  it("has events with one date that have begun, so that there is something to rate", () => {
    const begun = guide?.events.filter(
      (event) =>
        takesPlaceOnce(event) &&
        event.status === "scheduled" &&
        Temporal.ZonedDateTime.compare(firstOccurrence(event, zone).start, written) < 0,
    );
    expect(begun?.length).toBeGreaterThanOrEqual(2);
  });

  it("names no meeting links and no recordings, which nobody could follow", () => {
    const links = guide?.events.flatMap(({ join, recordings }) => [
      ...(join?.url === undefined ? [] : [join.url]),
      ...recordings.flatMap(({ sources }) => sources.map(({ url }) => url)),
    ]);
    expect(links).toEqual([]);
  });
});

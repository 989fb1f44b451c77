import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { makeCity, makeEvent, makeGuide, makeVenue } from "../guide/makeGuide.ts";
import { emptyFilter, type Filter } from "./filter.ts";
import { comingProgramme, findEvents } from "./findEvents.ts";
import { makeProgramme } from "./programme.ts";
import { suggestAlone, suggestAreas, suggestDrops, suggestVenues, type Suggestion } from "./suggestFilters.ts";
import { suggestNames } from "./suggestNames.ts";

const now = Temporal.ZonedDateTime.from("2026-12-01T12:00[Europe/Moscow]");
const area = (title: string) => ({ title, hue: 20, ornament: "tulip" });
const guide = makeGuide({
  city: makeCity({ areas: { music: area("Музыка"), dance: area("Танец"), sport: area("Спорт") } }),
  venues: [
    makeVenue({ id: "hall", coordinates: [55.79, 49.1] }),
    makeVenue({ id: "far", title: "Дальний дом", coordinates: [55.9, 49.3] }),
    makeVenue({ id: "near", title: "Ближний дом", coordinates: [55.8, 49.11] }),
    makeVenue({ id: "empty", coordinates: [55.79, 49.1] }),
  ],
  events: [
    makeEvent({ id: "a", area: "music", kind: "concert", venue: "far" }),
    makeEvent({ id: "b", area: "music", kind: "class", venue: "near" }),
    makeEvent({ id: "c", area: "dance", kind: "class", venue: "near" }),
    makeEvent({ id: "over", area: "sport", start: "2026-11-20 18:00" }),
    makeEvent({ id: "long-over", area: "sport", start: "2026-05-05 18:00" }),
  ],
});
const programme = makeProgramme(guide, now);
const coming = comingProgramme({ programme, now });
const asked = { programme, now, coming };
const ask = (said: Partial<Filter>): Filter => ({ ...emptyFilter, ...said });
const brief = (suggestions: Suggestion[]) => suggestions.map(({ value, count }) => `${value}: ${count}`);

test("only what is to come is found, and a programme keeps what calendars keep", () => {
  expect(findEvents(coming, emptyFilter, asked).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(programme.events.map(({ id }) => id)).toEqual(["a", "b", "c", "over"]);
});

test("where two conditions find nothing together, each that can be dropped says what is then found", () => {
  const filter = ask({ area: ["dance"], kind: ["concert"] });
  expect(findEvents(coming, filter, asked)).toEqual([]);
  expect(suggestDrops(filter, asked)).toEqual([
    { name: "area", value: "dance", filter: ask({ kind: ["concert"] }), count: 1 },
    { name: "kind", value: "concert", filter: ask({ area: ["dance"] }), count: 1 },
  ]);
});

test("where no one condition can be dropped, each is offered alone", () => {
  const filter = ask({ area: ["dance"], kind: ["concert"], venue: ["empty"] });
  expect(suggestDrops(filter, asked)).toEqual([]);
  expect(brief(suggestAlone(filter, asked))).toEqual(["dance: 1", "concert: 1"]);
});

test("other venues are offered from the nearest on, other areas by how much they have", () => {
  expect(brief(suggestVenues(ask({ venue: ["hall"] }), asked))).toEqual(["near: 2", "far: 1"]);
  expect(brief(suggestAreas(ask({ area: ["sport"] }), asked))).toEqual(["music: 2", "dance: 1"]);
});

test("areas and venues are offered whose names begin as what is typed", () => {
  const { areas, venues } = suggestNames("дом", programme);
  expect([areas, venues.map(({ id }) => id)]).toEqual([[], ["far", "near"]]);
  expect(suggestNames("Танц", programme).areas).toEqual([]);
  expect(suggestNames("тан", programme).areas).toEqual(["dance"]);
});

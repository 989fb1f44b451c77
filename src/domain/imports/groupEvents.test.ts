import { expect, test } from "vitest";
import { groupEvents } from "./groupEvents.ts";
import type { ImportedEvent } from "./importedEvent.ts";

let line = 1;
function makeImported(said: Partial<ImportedEvent> = {}): ImportedEvent {
  line += 1;
  return {
    ...{
      at: line,
      title: "Choir",
      start: "2026-12-05 18:00",
      area: "music",
      kind: "concert",
      online: false,
      free: true,
    },
    ...{ status: "scheduled", summary: "", body: "", ...said },
  };
}

function group(events: ImportedEvent[], isKnown: (key: string) => boolean = () => false) {
  const { groups, duplicates } = groupEvents(events, { isKnown });
  return {
    events: groups.map(({ records }) => records.map((record) => record.at)),
    duplicates: duplicates.map((one) => [one.at, one.of, one.why]),
  };
}

const page = "https://example.org/choir";

test("the same page at other times is one event with several sessions, by time", () => {
  const events = [
    makeImported({ at: 2, link: page, start: "2026-12-06 18:00" }),
    makeImported({ at: 3, link: page, start: "2026-12-05 18:00" }),
  ];
  expect(group(events)).toEqual({ events: [[3, 2]], duplicates: [] });
});

test("the same page and time is a duplicate", () => {
  const events = [makeImported({ at: 2, link: page }), makeImported({ at: 3, link: page })];
  expect(group(events)).toEqual({ events: [[2]], duplicates: [[3, 2, "same-link"]] });
});

test("a page many events share, such as the calendar's own, makes them neither one event nor duplicates", () => {
  const events = [
    makeImported({ at: 2, link: page, title: "Choir" }),
    makeImported({ at: 3, link: page, title: "Band" }),
  ];
  expect(group(events)).toEqual({ events: [[2], [3]], duplicates: [] });
});

test("the same title, time and place is a duplicate, whatever its page", () => {
  const place = { name: "Town Hall" };
  const events = [
    makeImported({ at: 2, place, link: `${page}-1` }),
    makeImported({ at: 3, place: { name: "town  hall" }, title: "CHOIR!", link: page }),
    makeImported({ at: 4, place: { name: "Library" }, link: `${page}-2` }),
    makeImported({ at: 5, place, start: "2026-12-05 19:00", link: `${page}-3` }),
    makeImported({ at: 6, place }),
  ];
  expect(group(events)).toEqual({
    events: [[2], [4], [5]],
    duplicates: [
      [3, 2, "other-page"],
      [6, 2, "same-title-time-place"],
    ],
  });
});

test("a row repeated in a table without pages is a duplicate, and has no other page", () => {
  const events = [makeImported({ at: 2 }), makeImported({ at: 3 })];
  expect(group(events)).toEqual({ events: [[2]], duplicates: [[3, 2, "same-title-time-place"]] });
});

test("of duplicates the one an earlier import has written is kept, wherever it stands now", () => {
  const events = [makeImported({ at: 2, link: `${page}-1` }), makeImported({ at: 3, link: page })];
  expect(group(events, (key) => key === `link ${page}`)).toEqual({
    events: [[3]],
    duplicates: [[2, 3, "other-page"]],
  });
});

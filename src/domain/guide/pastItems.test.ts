import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { archiveSchema } from "../archive/archiveSchema.ts";
import type { ArchiveEntry } from "./guide.ts";
import { makeEvent } from "./makeGuide.ts";
import { listPast } from "./pastItems.ts";

const zone = "Europe/Moscow";
const at = Temporal.ZonedDateTime.from("2026-12-03T12:00[Europe/Moscow]");

function makeArchiveEntry(id: string, date?: string): ArchiveEntry {
  const data = archiveSchema.parse({ title: id, kind: "concert", area: "music", institution: "dk", date });
  return { id, file: `archive/${id}.md`, body: "", translations: {}, ...data, lang: "ru" };
}

const listed = (events: Parameters<typeof listPast>[0]["events"], archive: ArchiveEntry[] = []): object =>
  listPast({ events, archive }, zone, at).map(({ period, items }) => [period, ...items.map(({ entry }) => entry.id)]);

test("Events and archive entries together, the newest first by month; a bare year behind its months, undated last", () => {
  const events = [
    makeEvent({ id: "early", start: "2026-10-02 18:00" }),
    makeEvent({ id: "late", start: "2026-10-20 18:00" }),
    makeEvent({ id: "old", start: "2018-06-01 18:00" }),
  ];
  const archive = [makeArchiveEntry("tour"), makeArchiveEntry("day", "2026-10-11"), makeArchiveEntry("year", "2018")];
  expect(listed(events, archive)).toEqual([
    ["2026-10", "late", "day", "early"],
    ["2018-06", "old"],
    ["2018", "year"],
    ["", "tour"],
  ]);
});

test("An event is past when its last date is over, not before, and never while it repeats without an end", () => {
  const course = { start: "2026-11-05 10:00", end: "12:00", repeats: { every: "week", until: "2026-12-03" } };
  expect(listed([makeEvent(course)])).toEqual([["2026-12", "choir"]]);
  expect(listed([makeEvent({ ...course, end: "12:01" })])).toEqual([]);
  expect(listed([makeEvent({ ...course, repeats: { every: "week" } })])).toEqual([]);
});

test("What was cancelled is listed, what was postponed is not: it is still to come", () => {
  const off = { start: "2026-11-05 10:00" };
  const events = [makeEvent({ ...off, status: "cancelled" }), makeEvent({ ...off, id: "later", status: "postponed" })];
  expect(listed(events)).toEqual([["2026-11", "choir"]]);
});

test("The last day of whole days counts, not the midnight after it", () => {
  expect(listed([makeEvent({ start: "2026-11-28", end: "2026-11-30" })])).toEqual([["2026-11", "choir"]]);
});

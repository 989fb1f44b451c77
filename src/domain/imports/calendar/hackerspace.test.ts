import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Mapping } from "../mappingSchema.ts";
import { CannotImport } from "../outcome.ts";
import { readRecord } from "../readRecord.ts";
import { readCalendar } from "./readCalendar.ts";

/*
 * Four snapshots of one public calendar. They state no licence: nothing of their texts stands in this repository.
 */
const data = join(import.meta.dirname, "../../../../../shared/data/hackerspace-ics");
const isThere = existsSync(data);
if (!isThere) console.warn(`Skipped: the real calendars are not at ${data}.`);

const timeZone = "Europe/Brussels";

describe.skipIf(!isThere)("four snapshots of a real calendar", () => {
  test("every event of each becomes a record, and each record an event", async () => {
    const counts: unknown[] = [];
    for (const file of (await readdir(data)).filter((name) => name.endsWith(".ics")).toSorted()) {
      const text = await readFile(join(data, file), "utf8");
      const source = readCalendar(text);
      const events = source.records.map((record) => {
        try {
          return readRecord(record, { mapping, city: { timeZone, paidEvents: true } });
        } catch (error) {
          if (error instanceof CannotImport) return error.code;
          throw error;
        }
      });
      const read = events.filter((event) => typeof event !== "string");
      counts.push({
        ...{ blocks: text.match(/^BEGIN:VEVENT/gm)?.length, records: source.records.length },
        ...{ read: read.length, repeating: read.filter(({ event }) => event.repeats).length },
        notes: read.flatMap(({ notes }) => notes.map(({ code }) => code)),
      });
    }
    const none = { repeating: 0, notes: [] };
    expect(counts).toEqual([
      { blocks: 9, records: 9, read: 9, ...none },
      { blocks: 21, records: 21, read: 21, ...none },
      { blocks: 25, records: 25, read: 25, ...none },
      { blocks: 32, records: 32, read: 32, repeating: 1, notes: ["as-repeats"] },
    ]);
  });

  test("each event begins when the file says, and the weekly one by the local clock in winter and summer", async () => {
    const text = await readFile(join(data, "calendar-2026-01-28.ics"), "utf8");
    const { records } = readCalendar(text);
    const read = records.map((record) => readRecord(record, { mapping, city: { timeZone, paidEvents: true } }).event);
    const starts = text
      .split("BEGIN:VEVENT")
      .slice(1)
      .map((block) => /DTSTART.*?:(\S+)/.exec(block)?.[1]);
    expect(read.map(({ start }) => basicUtc(start))).toEqual(starts.map((start) => basicUtc(start ?? "")));
    const weekly = read.find(({ repeats }) => repeats);
    expect(weekly).toMatchObject({ start: "2025-05-29 21:00", end: "2025-05-30 01:00" });
    expect(weekly?.repeats).toEqual({ every: "week", on: ["thu"] });
  });
});

/** A time of the file, or one of ours, as the moment it is. */
function basicUtc(time: string): string {
  const digits = time.replace(/[-: ]/g, "").replace("T", "");
  if (digits.length === 8) return digits;
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d).*$/, "$1-$2-$3T$4:$5:00");
  const zoned = time.endsWith("Z") ? `${iso}Z` : Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone).toString();
  return Temporal.Instant.from(zoned).toString();
}

const mapping: Mapping = {
  ...{ source: { name: "example.org" }, lang: "en", timeZone, institution: "example-org" },
  columns: { title: "SUMMARY", start: "DTSTART", description: "DESCRIPTION", venue: "LOCATION", id: "UID" },
  ...{ area: { values: {}, otherwise: "other" }, kind: { values: {}, otherwise: "meeting" }, free: "unknown" },
  ...{ marks: {}, online: [], dates: { from: "2015-01-01", until: "2036-12-31" }, texts: "html" },
};

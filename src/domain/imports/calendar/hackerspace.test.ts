import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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
    console.log(JSON.stringify(counts));
  });
});

const mapping: Mapping = {
  ...{ source: { name: "example.org" }, lang: "en", timeZone, institution: "example-org" },
  columns: { title: "SUMMARY", start: "DTSTART", description: "DESCRIPTION", venue: "LOCATION", id: "UID" },
  ...{ area: { values: {}, otherwise: "other" }, kind: { values: {}, otherwise: "meeting" }, free: "unknown" },
  ...{ marks: {}, online: [], dates: { from: "2015-01-01", until: "2036-12-31" }, texts: "html" },
};

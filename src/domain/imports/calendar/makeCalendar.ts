import type { Mapping } from "../mappingSchema.ts";
import { CannotImport, type Note } from "../outcome.ts";
import { readRecord } from "../readRecord.ts";
import type { ImportedEvent } from "../importedEvent.ts";
import { readCalendar } from "./readCalendar.ts";

/** Made-up calendars for tests: say only the lines the test is about, of each event. */
export function makeCalendar(events: readonly string[], before = ""): string {
  const blocks = events.map((lines) => {
    const given = lines.trim().split(/\n\s*/);
    const has = (name: string): boolean => given.some((line) => line.startsWith(name));
    const usual = [
      ...(has("SUMMARY") ? [] : ["SUMMARY:Choir"]),
      ...(has("DTSTART") ? [] : ["DTSTART:20261205T170000Z"]),
    ];
    return ["BEGIN:VEVENT", ...usual, ...given, "END:VEVENT"].join("\n");
  });
  return ["BEGIN:VCALENDAR", ...before.trim().split(/\n\s*/), ...blocks, "END:VCALENDAR"].filter(Boolean).join("\n");
}

const berlinMapping: Mapping = {
  ...{ source: { name: "example.org" }, lang: "de", timeZone: "Europe/Berlin", institution: "example-org", free: true },
  columns: {
    ...{ title: "SUMMARY", start: "DTSTART", end: "DTEND", venue: "LOCATION", address: "LOCATION address" },
    ...{ latitude: "GEO latitude", longitude: "GEO longitude", description: "DESCRIPTION", link: "URL", id: "UID" },
  },
  area: { column: "CATEGORIES", values: { Musik: "music" }, otherwise: "other" },
  kind: { column: "CATEGORIES", values: { Konzert: "concert" }, otherwise: "meeting" },
  marks: { ABGESAGT: "cancelled", VERSCHOBEN: "postponed", Moved: "postponed" },
  online: ["online", "Zoom"],
  dates: { from: "2016-01-01", until: "2036-12-31" },
  texts: "plain",
};

type Read = { event: ImportedEvent; notes: Note[] } | { at: number; code: string; found: string | undefined };

/** What becomes of each record of a calendar in a guide of Berlin. */
export function readAll(text: string, mapping: Partial<Mapping> = {}): Read[] {
  const city = { timeZone: "Europe/Berlin", paidEvents: false };
  return readCalendar(text).records.map((record): Read => {
    try {
      return readRecord(record, { mapping: { ...berlinMapping, ...mapping }, city });
    } catch (error) {
      if (!(error instanceof CannotImport)) throw error;
      return { at: record.at, code: error.code, found: error.parts.found };
    }
  });
}

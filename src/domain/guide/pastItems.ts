import { Temporal } from "temporal-polyfill";
import { lastEnd } from "../events/occurrences.ts";
import type { ArchiveEntry, Event } from "./guide.ts";

/** Something that took place, whether it was an event of this guide or not. */
export type PastItem =
  { room: "events"; entry: Event; ended: Temporal.ZonedDateTime } | { room: "archive"; entry: ArchiveEntry };

/** What took place in one month, or in one year where no more is known, or at some time. */
export interface PastGroup {
  /** `2026-12`, `2018`, or empty where nothing is known. */
  period: string;
  items: PastItem[];
}

/**
 * Every event whose last occurrence is over at `at`, and every archive entry: the newest first, by month. What is only
 * known by its year comes behind the months of that year, and what is not known at all comes last.
 */
export function listPast(
  { events, archive }: { events: readonly Event[]; archive: readonly ArchiveEntry[] },
  zone: string,
  at: Temporal.ZonedDateTime,
): PastGroup[] {
  const items: PastItem[] = [
    ...events.flatMap((entry): PastItem[] => {
      // What was postponed has not taken place, whatever day it was to be on.
      if (entry.status === "postponed") return [];
      const ended = lastEnd(entry, zone);
      const isOver = ended && Temporal.ZonedDateTime.compare(ended, at) <= 0;
      return isOver ? [{ room: "events", entry, ended }] : [];
    }),
    ...archive.map((entry): PastItem => ({ room: "archive", entry })),
  ].toSorted(newestFirst);
  return [...Map.groupBy(items, (item) => dateOf(item).slice(0, 7))].map(([period, inPeriod]) => ({
    period,
    items: inPeriod,
  }));
}

/** The last day of an event, or the date of an archive entry as exactly as it is known. */
export function dateOf(item: PastItem): string {
  if (item.room === "archive") return item.entry.date ?? "";
  return item.ended.subtract({ seconds: 1 }).toPlainDate().toString();
}

function newestFirst(a: PastItem, b: PastItem): number {
  const [dayA, dayB] = [dateOf(a), dateOf(b)];
  if (dayA === dayB) return a.entry.id < b.entry.id ? -1 : 1;
  return dayA < dayB ? 1 : -1;
}

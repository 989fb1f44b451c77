import { Temporal } from "temporal-polyfill";
import { occurrencesBetween, takesPlaceOnce, type Occurrence } from "../events/occurrences.ts";
import type { ArchiveEntry, Event } from "../guide/guide.ts";
import { preparationOf, recordingsOf } from "../guide/recordings.ts";
import { resolveTime } from "../times/writtenTime.ts";

/** What took place of a series: an event at one of its dates, or an entry of the archive. */
export type PastLesson =
  | { entry: Event; occurrence: Occurrence; recordings: Event["recordings"] }
  | { entry: ArchiveEntry; occurrence?: undefined; recordings: ArchiveEntry["recordings"] };

/**
 * What is over of a series at `now`, the newest first: every event of one date, and of those that repeat the dates of
 * which there is or will be a recording, and the last.
 */
export function listPastLessons(
  { events, archive }: { events: readonly Event[]; archive: readonly ArchiveEntry[] },
  zone: string,
  now: Temporal.ZonedDateTime,
): PastLesson[] {
  const held = events.flatMap((event) => {
    if (event.status === "postponed") return [];
    const from = resolveTime(event.start, zone).subtract({ years: 1 });
    const over = occurrencesBetween(event, zone, { from, to: now }).filter(
      ({ end, cancelled }) => !cancelled && Temporal.ZonedDateTime.compare(end, now) <= 0,
    );
    const last = over.at(-1);
    return over
      .filter(
        (one) =>
          takesPlaceOnce(event) || one === last || recordingsOf(event, one).length > 0 || isAwaited(event, one, now),
      )
      .map((occurrence) => ({ entry: event, occurrence, recordings: recordingsOf(event, occurrence) }));
  });
  const kept = archive.map((entry) => ({ entry, recordings: entry.recordings }));
  const dateOf = (lesson: PastLesson): string =>
    lesson.occurrence ? lesson.occurrence.start.toPlainDateTime().toString() : (lesson.entry.date ?? "");
  return [...held, ...kept].toSorted((a, b) => Number(dateOf(a) < dateOf(b)) - Number(dateOf(a) > dateOf(b)));
}

function isAwaited(event: Event, occurrence: Occurrence, now: Temporal.ZonedDateTime): boolean {
  const preparation = preparationOf(event, occurrence);
  return preparation !== undefined && Temporal.ZonedDateTime.compare(preparation.until, now) > 0;
}

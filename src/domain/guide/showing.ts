import { Temporal } from "temporal-polyfill";
import { occurrenceById, occurrencesBetween, type Occurrence } from "../events/occurrences.ts";
import type { Event } from "./guide.ts";

/** One line of a programme: an event at one of its times. */
export interface Showing {
  event: Event;
  occurrence: Occurrence;
  /** True of a line that stands at a time the occurrence has moved away from, to tell where to. */
  movedAway: boolean;
}

export interface TimeSpan {
  from: Temporal.ZonedDateTime;
  /** Exclusive. */
  to: Temporal.ZonedDateTime;
}

/** What is shown between two moments, in the order of time, with a line where something was before it moved. */
export function showingsBetween(events: readonly Event[], zone: string, span: TimeSpan): Showing[] {
  return events
    .flatMap((event) => [
      ...occurrencesBetween(event, zone, span).map((occurrence) => ({ event, occurrence, movedAway: false })),
      ...movedAway(event, zone, span),
    ])
    .toSorted(byTime);
}

function movedAway(event: Event, zone: string, span: TimeSpan): Showing[] {
  const moved = event.repeats?.moved.map(({ from }) => from) ?? [];
  const rewritten = event.changes.flatMap(({ what, occurrence }) => (what === "time" ? [occurrence ?? "once"] : []));
  return [...new Set([...moved, ...rewritten])].flatMap((id) => {
    const occurrence = occurrenceById(event, zone, id);
    if (!occurrence?.movedFrom || occurrence.movedFrom.toPlainDate().equals(occurrence.start)) return [];
    const showing = { event, occurrence, movedAway: true };
    return isOutside(showing, span) ? [] : [showing];
  });
}

function isOutside(showing: Showing, { from, to }: TimeSpan): boolean {
  return (
    Temporal.ZonedDateTime.compare(endOf(showing), from) <= 0 ||
    Temporal.ZonedDateTime.compare(timeOf(showing), to) >= 0
  );
}

/** Where a line stands: the start, or the old start of what moved away. */
export function timeOf({ occurrence, movedAway }: Showing): Temporal.ZonedDateTime {
  return (movedAway ? occurrence.movedFrom : undefined) ?? occurrence.start;
}

/** When a line has nothing more to say: the end, or for what moved away the end it would have had. */
export function endOf(showing: Showing): Temporal.ZonedDateTime {
  const { start, end } = showing.occurrence;
  return showing.movedAway ? timeOf(showing).add(end.since(start)) : end;
}

/** True of what goes on for more than a day and a night, such as an exhibition: it would fill every day of a list. */
export function isLasting({ start, end, allDay }: Occurrence): boolean {
  if (allDay) return Temporal.PlainDate.compare(start.toPlainDate().add({ days: 1 }), end.toPlainDate()) < 0;
  return end.since(start).total("hours") > 24;
}

/** The last day of an occurrence: its end is exclusive, and midnight still belongs to the day before. */
export function lastDayOf({ end }: Occurrence): Temporal.PlainDate {
  return end.subtract({ seconds: 1 }).toPlainDate();
}

/** In order of time; what takes the whole day comes before the hours of that day. */
export function byTime(a: Showing, b: Showing): number {
  return (
    Temporal.ZonedDateTime.compare(timeOf(a), timeOf(b)) ||
    Number(b.occurrence.allDay) - Number(a.occurrence.allDay) ||
    (a.event.id < b.event.id ? -1 : Number(a.event.id > b.event.id))
  );
}

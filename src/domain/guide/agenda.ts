import { Temporal } from "temporal-polyfill";
import { comingOccurrences } from "../events/occurrences.ts";
import type { Event } from "./guide.ts";
import { isLasting, showingsBetween, timeOf, type Showing } from "./showing.ts";

/** A day of a programme, with all that begins on it. */
export interface Day {
  date: Temporal.PlainDate;
  showings: Showing[];
}

/** What is coming: first what goes on for many days, then day by day, then the first dates of what is further off. */
export interface Agenda {
  lasting: Showing[];
  days: Day[];
  /** One line for each event that has no line above: its nearest date. */
  later: Showing[];
  /** What was postponed, once the day it was to be on is over: its new date is not known yet. */
  undecided: Event[];
}

export interface AgendaOptions {
  /** The moment the list begins: what is over by then is not in it. */
  from: Temporal.ZonedDateTime;
  /** How many days ahead are listed, the first among them. */
  days: number;
  /** No more days are begun after so many lines; but a week is always listed whole. */
  enough?: number;
}

const wholeDays = 7;

/** The programme of the coming days. It stays right for as many days as it lists: lines only have to be left out. */
export function makeAgenda(events: readonly Event[], zone: string, options: AgendaOptions): Agenda {
  const { from, days, enough = Infinity } = options;
  const to = from.startOfDay().add({ days });
  const showings = showingsBetween(events, zone, { from, to });
  const lasting = showings.filter(({ occurrence, movedAway }) => isLasting(occurrence) && !movedAway);
  const single = showings.filter((showing) => !lasting.includes(showing));
  const listed = takeEnough(groupByDay(single), { from, enough });
  const known = new Set([...lasting, ...listed.flatMap((day) => day.showings)].map(({ event }) => event.id));
  const later = events
    .filter(({ id }) => !known.has(id))
    .flatMap((event) =>
      comingOccurrences(event, zone, { now: from, limit: 1 }).map((occurrence) => ({
        event,
        occurrence,
        movedAway: false,
      })),
    )
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.occurrence.start, b.occurrence.start));
  const undecided = events.filter(
    (event) =>
      event.status === "postponed" && !known.has(event.id) && !later.some((showing) => showing.event.id === event.id),
  );
  return { lasting, days: listed, later, undecided };
}

/** Lines that stand in order, under the days they stand on. */
export function groupByDay(showings: readonly Showing[]): Day[] {
  const groups = Map.groupBy(showings, (showing) => timeOf(showing).toPlainDate().toString());
  return [...groups].map(([date, onDay]) => ({ date: Temporal.PlainDate.from(date), showings: onDay }));
}

function takeEnough(days: readonly Day[], { from, enough }: { from: Temporal.ZonedDateTime; enough: number }): Day[] {
  const must = from.toPlainDate().add({ days: wholeDays });
  let lines = 0;
  return days.filter(({ date, showings }) => {
    const isListed = lines < enough || Temporal.PlainDate.compare(date, must) < 0;
    lines += showings.length;
    return isListed;
  });
}

import { Temporal } from "temporal-polyfill";
import { occurrencesBetween, type Occurrence } from "../events/occurrences.ts";
import type { Event } from "../guide/guide.ts";
import type { Filter } from "./filter.ts";
import { isAskedFor, matches, type MatchOptions } from "./matches.ts";
import type { Programme } from "./programme.ts";

export interface SearchOptions extends Pick<MatchOptions, "alsoCalled"> {
  programme: Programme;
  now: Temporal.ZonedDateTime;
}

/** An event and its dates that are not over. */
export interface ComingEvent {
  event: Event;
  /** Counted when they are first asked for, as of most events most questions never ask; empty where all are over. */
  occurrences: () => readonly Occurrence[];
}

/** Of what repeats without an end; also so that no day of the year 9999 is ever counted up to. */
const farthest = { years: 2 };

/** The programme with the dates to come, for several questions asked at the same moment. */
export function comingProgramme({ programme, now }: Pick<SearchOptions, "programme" | "now">): ComingEvent[] {
  const zone = programme.city.timeZone;
  const to = now.add(farthest);
  return programme.events.map((event) => {
    let known: Occurrence[] | undefined;
    return { event, occurrences: () => (known ??= occurrencesBetween(event, zone, { from: now, to })) };
  });
}

/** The events to come that are what a filter asks for, in the order of their ids. */
export function findEvents(coming: readonly ComingEvent[], filter: Filter, options: SearchOptions): Event[] {
  const { programme, now, alsoCalled } = options;
  const match: MatchOptions = {
    zone: programme.city.timeZone,
    now,
    guide: programme,
    ...(alsoCalled && { alsoCalled }),
  };
  return coming
    .filter(({ event }) => isAskedFor(event, filter, match))
    .filter(({ event, occurrences }) => occurrences().length > 0 && matches(event, occurrences(), filter, match))
    .map(({ event }) => event);
}

import type { Temporal } from "temporal-polyfill";
import { comingOccurrences, occurrencesBetween, type Occurrence } from "../events/occurrences.ts";
import type { Event } from "./guide.ts";

/** For how many days after the end a recording is said to be in preparation: a promise not kept by then is withdrawn. */
const preparation = { days: 30 };

/** Held online by those who take part in them, who are seen and heard: not recorded unless said. */
const shared: readonly Event["kind"][] = ["class", "workshop", "meeting"];

/** True of what is held online or broadcast, unless the event says otherwise. */
export function isRecorded(event: Event): boolean {
  const isBroadcast = event.online || event.join !== undefined || event.kind === "livestream";
  return event.recorded ?? (isBroadcast && !shared.includes(event.kind));
}

/** The recordings of one occurrence; one that names no occurrence is of the only one, or of none in particular. */
export function recordingsOf(event: Event, { id }: Pick<Occurrence, "id">): Event["recordings"] {
  return event.recordings.filter(({ occurrence }) => occurrence === id || (occurrence === undefined && id === "once"));
}

/** A recording that is awaited between two moments: from the end of what is recorded. */
export interface Preparation {
  occurrence: Occurrence;
  from: Temporal.ZonedDateTime;
  until: Temporal.ZonedDateTime;
}

/** When the recording of an occurrence is awaited; undefined where none is made or it is there. */
export function preparationOf(event: Event, occurrence: Occurrence): Preparation | undefined {
  if (!isRecorded(event) || occurrence.cancelled || event.status === "postponed") return undefined;
  if (recordingsOf(event, occurrence).length > 0) return undefined;
  return { occurrence, from: occurrence.end, until: occurrence.end.add(preparation) };
}

/** How many of those over, and of those to come, are told of. */
const told = 3;

/** The recordings awaited at `now`, the newest last, and those of the next occurrences: a page is read until then. */
export function awaitedRecordings(event: Event, zone: string, now: Temporal.ZonedDateTime): Preparation[] {
  const over = occurrencesBetween(event, zone, { from: now.subtract(preparation), to: now }).slice(-told);
  const coming = comingOccurrences(event, zone, { now, limit: told });
  const all = [...over.filter(({ id }) => !coming.some((next) => next.id === id)), ...coming];
  return all
    .flatMap((occurrence) => preparationOf(event, occurrence) ?? [])
    .filter(({ until }) => until.epochMilliseconds > now.epochMilliseconds);
}

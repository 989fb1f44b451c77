import { Temporal } from "temporal-polyfill";
import type { Occurrence } from "../events/occurrences.ts";
import type { Event } from "../guide/guide.ts";
import { askedSpan, type AskedSpan } from "./askedSpan.ts";
import { eventTexts, hasWords } from "./eventWords.ts";
import type { Filter } from "./filter.ts";
import type { Known } from "./readFilter.ts";

export interface MatchOptions {
  zone: string;
  now: Temporal.ZonedDateTime;
  /** What events name: venues say where one can come without trouble, and all of them have names to search in. */
  guide: Known;
  /** Further words an event is found by, such as the names of its kind. */
  alsoCalled?: (event: Event) => readonly string[];
}

/**
 * Whether an event is what a filter asks for: it has every property asked for and, where days are asked for, one of
 * `occurrences` overlaps them. Nothing is said of events that are over: give the occurrences that matter, for a list of
 * what is coming those that are not over. Called off ones count, so that nobody waits in vain before a closed door.
 */
export function matches(
  event: Event,
  occurrences: readonly Pick<Occurrence, "start" | "end" | "venue">[],
  filter: Filter,
  options: MatchOptions,
): boolean {
  return isAskedFor(event, filter, options) && takesPlaceWhenAsked(occurrences, filter, { event, ...options });
}

/** Whether an event is what a filter asks for at some time; days and places, which occurrences differ in, are not seen. */
export function isAskedFor(event: Event, filter: Filter, options: Pick<MatchOptions, "guide" | "alsoCalled">): boolean {
  return (
    isOneOf(filter.area, event.area) &&
    isOneOf(filter.kind, event.kind) &&
    isOneOf(filter.institution, event.institution) &&
    (filter.language.length === 0 || filter.language.some((lang) => event.languages.includes(lang))) &&
    (filter.online === undefined || (filter.online === "yes" ? isOnline(event) : isInPerson(event))) &&
    (filter.age === undefined || suits(event, filter.age)) &&
    (filter.seniors === undefined || isForSeniors(event)) &&
    isAccessible(event, filter.accessible, options.guide) &&
    (filter.q === undefined ||
      hasWords([...eventTexts(event, options.guide), ...(options.alsoCalled?.(event) ?? [])], filter.q))
  );
}

function takesPlaceWhenAsked(
  occurrences: readonly Pick<Occurrence, "start" | "end" | "venue">[],
  filter: Filter,
  { event, zone, now }: Pick<MatchOptions, "zone" | "now"> & { event: Event },
): boolean {
  const span = askedSpan(filter, zone, now);
  if (filter.venue.length === 0 && span.from === undefined && span.to === undefined) return true;
  return occurrences.some(
    (occurrence) => overlaps(occurrence, span) && isOneOf(filter.venue, occurrence.venue ?? event.venue ?? ""),
  );
}

function overlaps({ start, end }: Pick<Occurrence, "start" | "end">, { from, to }: AskedSpan): boolean {
  return (
    (from === undefined || Temporal.ZonedDateTime.compare(end, from) > 0) &&
    (to === undefined || Temporal.ZonedDateTime.compare(start, to) < 0) &&
    (from === undefined || to === undefined || Temporal.ZonedDateTime.compare(from, to) < 0)
  );
}

function isOneOf(asked: readonly string[], value: string): boolean {
  return asked.length === 0 || asked.includes(value);
}

/** Whether one can take part from home. */
function isOnline(event: Event): boolean {
  return event.online || event.join !== undefined || event.status === "moved-online";
}

/** Whether one can come. What says neither where nor that it is online is taken to be somewhere. */
function isInPerson(event: Event): boolean {
  return event.status !== "moved-online" && (event.venue !== undefined || !isOnline(event));
}

function suits({ audience }: Event, age: number): boolean {
  return (audience?.from ?? 0) <= age && age <= (audience?.to ?? Infinity);
}

const seniorsFrom = 50;

function isForSeniors({ audience }: Event): boolean {
  return (audience?.from ?? 0) >= seniorsFrom;
}

function isAccessible(event: Event, asked: Filter["accessible"], { venues }: Known): boolean {
  if (asked.length === 0) return true;
  const offered = [...event.accessibility, ...(venues.find(({ id }) => id === event.venue)?.accessibility ?? [])];
  return asked.every((feature) => offered.includes(feature));
}

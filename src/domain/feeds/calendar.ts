import ICAL from "ical.js";
import { tzlib_get_ical_block } from "timezones-ical-library";
import {
  firstOccurrence,
  occurrenceById,
  occurrencesBetween,
  withoutExceptions,
  type Occurrence,
} from "../events/occurrences.ts";
import type { Event } from "../guide/guide.ts";
import { resolveTime } from "../times/writtenTime.ts";
import { propertiesOf, type CalendarOptions } from "./calendarEvent.ts";
import { recurrenceOf, timeProperty, type Property } from "./calendarProperties.ts";

// The library does not count the space that begins a folded line; with it there are to be no more than 75 octets.
ICAL.foldLength = 74;

/** A component as jCal has it (RFC 7265): its name, its properties and the components in it. */
type Component = [name: string, properties: Property[], parts: unknown[]];

/** The events as an iCalendar feed (RFC 5545), in the city's time zone, with its VTIMEZONE. */
export function toCalendar(events: readonly Event[], options: CalendarOptions): string {
  const lasting: Property[] = [
    ["refresh-interval", {}, "duration", "PT4H"],
    ["x-published-ttl", {}, "unknown", "PT4H"],
  ];
  return writeCalendar(
    events.flatMap((event) => eventsOf(event, options)),
    { ...options, more: lasting },
  );
}

/**
 * One date of an event as a file to be kept, which names itself as nothing else does. It could be called as in the feed,
 * by the event's UID and a RECURRENCE-ID: but that names a date of a recurring component (RFC 5545, 3.8.4.4), and
 * calendars that are not given that one too drop such a date or show it wrongly. What a feed already has as an event of
 * its own, a session or what takes place once, is called as there. A newer file of the same date takes its place.
 */
export function toDateCalendar(event: Event, occurrence: Occurrence, options: CalendarOptions): string {
  return writeCalendar([makeDate(event, occurrence, options)], options);
}

/** The components of events as a calendar, with the zone their times are in. */
export function writeCalendar(
  events: readonly Component[],
  { lang, site, name, guide, more = [] }: CalendarOptions & { more?: readonly Property[] },
): string {
  const zone = guide.city.timeZone;
  const properties: Property[] = [
    ["version", {}, "text", "2.0"],
    ["prodid", {}, "text", `-//${site.host}//Cultural Environment//${lang.toUpperCase()}`],
    ["name", {}, "text", name],
    ["x-wr-calname", {}, "text", name],
    ["x-wr-timezone", {}, "unknown", zone],
    ...more,
  ];
  const [block] = tzlib_get_ical_block(zone);
  const zones: unknown[] = block === undefined || block.length < 2 ? [] : [ICAL.parse(block)];
  const calendar: Component = ["vcalendar", properties, [...zones, ...events]];
  return ICAL.stringify(calendar);
}

/** All that a feed has of an event: itself with its rule, the dates that differ from the rule, and its sessions. */
function eventsOf(event: Event, options: CalendarOptions): Component[] {
  const zone = options.guide.city.timeZone;
  // A session stands as an event of its own: RDATE hides it from many calendars, and with it in Outlook all dates.
  const sessions = event.sessions.map((session) => makeDate(event, dateOf(event, session, zone), options));
  if (!event.repeats) {
    const own = dateOf(event, event, zone);
    return [makeComponent(event, own, { ...options, about: own.id }), ...sessions];
  }
  const first = firstPlanned(event, zone);
  return [
    makeComponent(event, first, { ...options, about: undefined, more: recurrenceOf(event, first) }),
    ...changedDates(event, zone).map((one) => {
      const id = timeProperty("recurrence-id", one.movedFrom ?? one.start, one);
      return makeComponent(event, one, { ...options, about: one.id, more: [id] });
    }),
    ...sessions,
  ];
}

/** A date of an event that stands for itself, related to the event where it is not all of it. */
function makeDate(event: Event, occurrence: Occurrence, options: CalendarOptions): Component {
  const suffix = suffixOf(event, occurrence);
  const more: Property[] = suffix === "" ? [] : [["related-to", { reltype: "SIBLING" }, "text", uidOf(event, options)]];
  return makeComponent(event, occurrence, { ...options, about: occurrence.id, suffix, more });
}

interface ComponentOptions extends CalendarOptions {
  about: string | undefined;
  /** Of the UID. */
  suffix?: string;
  more?: readonly Property[];
}

function makeComponent(event: Event, occurrence: Occurrence, options: ComponentOptions): Component {
  const { suffix = "", more = [] } = options;
  const uid: Property = ["uid", {}, "text", uidOf(event, options, suffix)];
  return ["vevent", [uid, ...more, ...propertiesOf(event, occurrence, options)], []];
}

function uidOf(event: Event, { site }: CalendarOptions, suffix = ""): string {
  return `${event.id}${suffix}@${site.host}`;
}

/** What a date's UID has besides the event's: nothing for its own start, unless it repeats. */
function suffixOf(event: Event, occurrence: Occurrence): string {
  const { start, movedFrom = start, allDay } = occurrence;
  const isAt = (written: { start: string }): boolean => resolveTime(written.start, start.timeZoneId).equals(start);
  if (event.sessions.some(isAt)) {
    const time = movedFrom.toPlainDateTime().toString({ smallestUnit: "minute" });
    return `-${(allDay ? time.slice(0, 10) : time).replace(/\D/g, "")}`;
  }
  // Ids have no underscore, so no other event is ever called so.
  return event.repeats ? `_${occurrence.id}` : "";
}

/** The date that is written as an event's own start or as a session's. */
function dateOf(event: Event, written: Event["sessions"][number], zone: string): Occurrence {
  const start = resolveTime(written.start, zone);
  const held = occurrencesBetween(event, zone, { from: start, to: start.add({ seconds: 1 }) });
  const single = { ...event, ...written, end: written.end, repeats: undefined, sessions: [] };
  return held.find((one) => one.start.equals(start)) ?? firstOccurrence(single, zone);
}

/** The dates that differ from the plan: a component each. */
function changedDates(event: Event, zone: string): Occurrence[] {
  const { moved = [], cancelled = [] } = event.repeats ?? {};
  const days = new Set([...moved.map(({ from }) => from), ...cancelled]);
  return [...days].flatMap((day) => occurrenceById(event, zone, day) ?? []);
}

/** The first date of the plan, whatever became of it: the rule counts from it. */
function firstPlanned(event: Event, zone: string): Occurrence {
  return firstOccurrence({ ...withoutExceptions(event), sessions: [] }, zone);
}

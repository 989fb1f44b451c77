import ICAL from "ical.js";
import type { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { wordsOf } from "../content/entry.ts";
import type { LanguageCode } from "../content/text.ts";
import { firstOccurrence, occurrenceById, withoutExceptions, type Occurrence } from "../events/occurrences.ts";
import { address } from "../guide/address.ts";
import type { Event, Guide, Venue } from "../guide/guide.ts";
import { resolveTime } from "../times/writtenTime.ts";
import { recurrenceOf, timeProperty, utcText, type Property } from "./calendarProperties.ts";

// The library does not count the space that begins a folded line; with it there are to be no more than 75 octets.
ICAL.foldLength = 74;

/** The words a calendar needs besides the content's own. */
interface CalendarWords {
  /** Set before the title of what will not be held as announced: many calendars hide STATUS. */
  cancelled: string;
  postponed: string;
  moved: string;
  movedOnline: string;
  /** The place of what has no other, and the category of what one can take part in from home. */
  online: string;
  kinds: Record<Event["kind"], string>;
}

interface Options {
  guide: Guide;
  lang: LanguageCode;
  site: URL;
  /** When the feed is made: DTSTAMP. */
  now: Temporal.ZonedDateTime;
  name: string;
  say: CalendarWords;
}

/** A component as jCal has it (RFC 7265): its name, its properties and the components in it. */
type Component = [name: string, properties: Property[], parts: unknown[]];

/** The events as an iCalendar feed (RFC 5545), in the city's time zone, with its VTIMEZONE. */
export function toCalendar(events: readonly Event[], options: Options): string {
  const { lang, site, name, guide } = options;
  const zone = guide.city.timeZone;
  const properties: Property[] = [
    ["version", {}, "text", "2.0"],
    ["prodid", {}, "text", `-//${site.host}//Cultural Environment//${lang.toUpperCase()}`],
    ["name", {}, "text", name],
    ["x-wr-calname", {}, "text", name],
    ["x-wr-timezone", {}, "unknown", zone],
    ["refresh-interval", {}, "duration", "PT4H"],
    ["x-published-ttl", {}, "unknown", "PT4H"],
  ];
  const [block] = tzlib_get_ical_block(zone);
  const zones: unknown[] = block === undefined || block.length < 2 ? [] : [ICAL.parse(block)];
  const calendar: Component = ["vcalendar", properties, [...zones, ...events.flatMap((one) => eventsOf(one, options))]];
  return ICAL.stringify(calendar);
}

function eventsOf(event: Event, options: Options): Component[] {
  const { guide, site } = options;
  const zone = guide.city.timeZone;
  const uid = (suffix = ""): string => `${event.id}${suffix}@${site.host}`;
  const make = (occurrence: Occurrence, id: string, more: Property[] = []): Component => [
    "vevent",
    [["uid", {}, "text", id], ...more, ...propertiesOf(event, occurrence, options)],
    [],
  ];
  const first = event.repeats ? firstPlanned(event, zone) : firstSingle(event, zone);
  // A session stands as an event of its own: RDATE hides it from many calendars, and with it in Outlook all dates.
  const sessions = event.sessions.map((session) => {
    const single = { ...event, start: session.start, end: session.end, repeats: undefined, sessions: [] };
    const id = uid(`-${session.start.replace(/\W/g, "")}`);
    return make(firstOccurrence(single, zone), id, [["related-to", { reltype: "SIBLING" }, "text", uid()]]);
  });
  return [
    make(first, uid(), recurrenceOf(event, first)),
    ...changedDates(event, zone).map((one) => {
      const id = timeProperty("recurrence-id", one.movedFrom ?? one.start, one);
      return make(one, uid(), [id]);
    }),
    ...sessions,
  ];
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

function firstSingle(event: Event, zone: string): Occurrence {
  return firstOccurrence({ ...event, sessions: [] }, zone);
}

function propertiesOf(event: Event, occurrence: Occurrence, options: Options): Property[] {
  const { guide, lang, site, now, say } = options;
  const words = wordsOf(event, lang);
  const url = new URL(address(`events/${event.id}/`, { lang, city: guide.city }), site).href;
  const changed = event.changes.at(-1)?.on;
  const { title } = words;
  const mark = markOf(event, occurrence, say);
  const categories = [areaName(event, options), say.kinds[event.kind], ...(event.online ? [say.online] : [])];
  return [
    ["dtstamp", {}, "date-time", utcText(now)],
    ["sequence", {}, "integer", event.changes.length],
    ...(changed === undefined
      ? []
      : [["last-modified", {}, "date-time", utcText(resolveTime(changed, guide.city.timeZone))] satisfies Property]),
    timeProperty("dtstart", occurrence.start, occurrence),
    ...(occurrence.endKnown ? [timeProperty("dtend", occurrence.end, occurrence)] : []),
    ["summary", {}, "text", mark === undefined ? title.text : `${mark}: ${title.text}`],
    [
      "status",
      {},
      "text",
      occurrence.cancelled ? "CANCELLED" : event.status === "postponed" ? "TENTATIVE" : "CONFIRMED",
    ],
    ...placeOf(event, occurrence, options),
    ["description", {}, "text", [words.summary?.text, url].filter(Boolean).join("\n\n")],
    ["categories", {}, "text", ...categories],
    ["url", {}, "uri", url],
  ];
}

function markOf(event: Event, occurrence: Occurrence, say: CalendarWords): string | undefined {
  if (occurrence.cancelled) return say.cancelled;
  if (event.status === "postponed") return say.postponed;
  if (event.status === "moved-online") return say.movedOnline;
  const isMoved = event.changes.some(({ what, occurrence: of }) => what === "time" && of === undefined);
  return occurrence.movedFrom || isMoved ? say.moved : undefined;
}

function areaName(event: Event, { guide, lang }: Options): string {
  const title = guide.city.areas[event.area]?.title ?? event.area;
  return typeof title === "string" ? title : (title[lang] ?? Object.values(title)[0] ?? event.area);
}

/** The name of the place and its address on two lines, as Apple and Google write them, and where it is on the map. */
function placeOf(event: Event, occurrence: Occurrence, { guide, lang, say }: Options): Property[] {
  const venue = guide.venues.find(({ id }) => id === (occurrence.venue ?? event.venue));
  if (venue) return venueProperties(venue, lang);
  const platform = event.join?.platform;
  if (!event.online) return platform === undefined ? [] : [["location", {}, "text", platform]];
  return [["location", {}, "text", platform === undefined ? say.online : `${say.online} (${platform})`]];
}

function venueProperties(venue: Venue, lang: LanguageCode): Property[] {
  const name = wordsOf(venue, lang).title.text;
  const street = venue.translations[lang]?.address ?? venue.address;
  const location = [name, street].filter((line) => line !== undefined).join("\n");
  if (!venue.coordinates) return [["location", {}, "text", location]];
  const map = { "x-title": name, ...(street === undefined ? {} : { "x-address": street }), "x-apple-radius": "100" };
  return [
    ["location", {}, "text", location],
    ["geo", {}, "float", [...venue.coordinates]],
    ["x-apple-structured-location", map, "uri", `geo:${venue.coordinates.join(",")}`],
  ];
}

import type { Temporal } from "temporal-polyfill";
import { wordsOf } from "../content/entry.ts";
import type { LanguageCode } from "../content/text.ts";
import type { Occurrence } from "../events/occurrences.ts";
import { address } from "../guide/address.ts";
import type { Event, Guide, Venue } from "../guide/guide.ts";
import { resolveTime } from "../times/writtenTime.ts";
import { timeProperty, utcText, type Property } from "./calendarProperties.ts";

/** The words a calendar needs besides the content's own. */
export interface CalendarWords {
  /** Set before the title of what will not be held as announced: many calendars hide STATUS. */
  cancelled: string;
  postponed: string;
  moved: string;
  movedOnline: string;
  /** The place of what has no other, and the category of what one can take part in from home. */
  online: string;
  kinds: Record<Event["kind"], string>;
  /** A change in a sentence or two: what it was, what it is, why. Left out, descriptions tell of none. */
  change?: (change: Event["changes"][number]) => string;
}

export interface CalendarOptions {
  /** What events name: their city and their venues. */
  guide: Pick<Guide, "city" | "venues">;
  lang: LanguageCode;
  site: URL;
  /** When the feed is made: DTSTAMP. */
  now: Temporal.ZonedDateTime;
  name: string;
  say: CalendarWords;
}

/**
 * What a component says of one date of an event: all but how it is called (UID, RECURRENCE-ID) and how it repeats.
 * `about` names the date, where the component is of that date alone.
 */
export function propertiesOf(
  event: Event,
  occurrence: Occurrence,
  { about, ...options }: CalendarOptions & { about: string | undefined },
): Property[] {
  const { guide, lang, site, now, say } = options;
  const words = wordsOf(event, lang);
  const url = new URL(address(`events/${event.id}/`, { lang, city: guide.city }), site).href;
  const changed = event.changes.at(-1)?.on;
  const { title } = words;
  const change = event.changes.findLast(({ occurrence: of }) => of === undefined || of === about);
  const told = change && say.change?.(change);
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
    ["description", {}, "text", [words.summary?.text, told, url].filter(Boolean).join("\n\n")],
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

function areaName(event: Event, { guide, lang }: CalendarOptions): string {
  const title = guide.city.areas[event.area]?.title ?? event.area;
  return typeof title === "string" ? title : (title[lang] ?? Object.values(title)[0] ?? event.area);
}

/** The name of the place and its address on two lines, as Apple and Google write them, and where it is on the map. */
function placeOf(event: Event, occurrence: Occurrence, { guide, lang, say }: CalendarOptions): Property[] {
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

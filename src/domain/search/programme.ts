import type { Temporal } from "temporal-polyfill";
import { calendarEvents } from "../feeds/comingEvents.ts";
import type { Entry } from "../content/entry.ts";
import type { Guide } from "../guide/guide.ts";
import { monthsToName } from "../guide/months.ts";

/**
 * The programme as whatever answers on demand reads it: a guide of the events a list or a calendar may still show, without
 * the long texts, which only their own pages show. Plain data, built as /data/programme.json.
 */
export interface Programme extends Pick<Guide, "city" | "events" | "venues" | "institutions" | "series"> {
  /** When it was made, in milliseconds since 1970-01-01T00:00Z: what was made later has newer content. */
  made: number;
  /** The months that have pages and are named on the front page: `2026-12`. */
  months: string[];
}

/** Those events that are not over at `now`, or have been for no more than the days calendars keep them. */
export function makeProgramme(guide: Guide, now: Temporal.ZonedDateTime): Programme {
  const zone = guide.city.timeZone;
  return {
    made: now.epochMilliseconds,
    city: guide.city,
    events: calendarEvents(guide.events, { zone, now }).map(withoutBody),
    venues: guide.venues.map(withoutBody),
    institutions: guide.institutions.map(withoutBody),
    series: guide.series.map(withoutBody),
    months: monthsToName(guide.events, zone, now).map((month) => month.toString()),
  };
}

function withoutBody<Described extends Entry>(entry: Described): Described {
  const translations = Object.fromEntries(
    Object.entries(entry.translations).map(([lang, translation]) => [lang, { ...translation, body: "" }]),
  );
  return { ...entry, body: "", translations };
}

import ical, { ICalEventStatus, type ICalCalendar, type ICalEventData } from "ical-generator";
import type { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { wordsOf } from "../content/entry.ts";
import type { LanguageCode } from "../content/text.ts";
import {
  firstOccurrence,
  occurrenceById,
  toRecurrenceRule,
  withoutExceptions,
  type Occurrence,
} from "../events/occurrences.ts";
import { address } from "../guide/address.ts";
import type { Event, Guide } from "../guide/guide.ts";
import { resolveTime } from "../times/writtenTime.ts";

/** The words a calendar needs besides the content's own. */
interface CalendarWords {
  /** Set before the title of what will not be held: many calendars hide STATUS. */
  cancelled: string;
  postponed: string;
  moved: string;
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

/** The events as an iCalendar feed (RFC 5545), in the city's time zone, with its VTIMEZONE. */
export function toCalendar(events: readonly Event[], options: Options): string {
  const { lang, site, name } = options;
  const calendar = ical({
    name,
    prodId: { company: site.host, product: "Cultural Environment", language: lang.toUpperCase() },
    ttl: 4 * 60 * 60,
    // Named for the calendar, the library would write DTSTAMP and LAST-MODIFIED by it, where RFC 5545 (3.8.7) wants UTC;
    // so each event names it.
    timezone: { name: null, generator: timeZoneBlock },
  });
  for (const event of events) addEvent(calendar, event, options);
  return calendar.toString();
}

function timeZoneBlock(zone: string): string | null {
  const block = tzlib_get_ical_block(zone);
  return typeof block === "string" ? null : (block[0] ?? null);
}

function addEvent(calendar: ICalCalendar, event: Event, options: Options): void {
  const { guide, lang, site, now } = options;
  const zone = guide.city.timeZone;
  const words = wordsOf(event, lang);
  const url = new URL(address(`events/${event.id}/`, { lang, city: guide.city }), site).href;
  const changed = event.changes.at(-1)?.on;
  const common = {
    timezone: zone,
    stamp: now.toInstant(),
    sequence: event.changes.length,
    url,
    description: [words.summary?.text, url].filter(Boolean).join("\n\n"),
    ...(changed === undefined ? {} : { lastModified: resolveTime(changed, zone).toInstant() }),
    categories: [{ name: areaName(event, options) }],
  };
  const add = (occurrence: Occurrence, more: Partial<ICalEventData>): void => {
    calendar.createEvent({ ...common, ...dataOf(event, occurrence, options), ...more });
  };
  const uid = (suffix = ""): string => `${event.id}${suffix}@${site.host}`;

  if (event.repeats) {
    const first = firstPlanned(event, zone);
    add(first, { id: uid(), repeating: rulesOf(event, first) });
    const { moved, cancelled } = event.repeats;
    for (const day of new Set([...moved.map(({ from }) => from), ...cancelled])) {
      const occurrence = occurrenceById(event, zone, day);
      if (!occurrence) continue;
      add(occurrence, { id: uid(), recurrenceId: occurrence.movedFrom ?? occurrence.start });
    }
  } else {
    add(firstSingle(event, zone), { id: uid() });
  }
  for (const session of event.sessions) {
    const single = { ...event, start: session.start, end: session.end, repeats: undefined, sessions: [] };
    const occurrence = firstOccurrence(single, zone);
    add(occurrence, { id: uid(`-${session.start.replace(/\W/g, "")}`) });
  }
}

/** The first date of the plan, whatever became of it: the rule counts from it. */
function firstPlanned(event: Event, zone: string): Occurrence {
  return firstOccurrence({ ...withoutExceptions(event), sessions: [] }, zone);
}

function firstSingle(event: Event, zone: string): Occurrence {
  return firstOccurrence({ ...event, sessions: [] }, zone);
}

function areaName(event: Event, { guide, lang }: Options): string {
  const title = guide.city.areas[event.area]?.title ?? event.area;
  return typeof title === "string" ? title : (title[lang] ?? Object.values(title)[0] ?? event.area);
}

function dataOf(event: Event, occurrence: Occurrence, { guide, lang, say }: Options): ICalEventData {
  const venue = guide.venues.find(({ id }) => id === (occurrence.venue ?? event.venue));
  const title = wordsOf(event, lang).title.text;
  const mark = occurrence.cancelled
    ? say.cancelled
    : event.status === "postponed"
      ? say.postponed
      : occurrence.movedFrom || event.changes.some(({ what, occurrence: of }) => what === "time" && of === undefined)
        ? say.moved
        : undefined;
  const place = venue && [wordsOf(venue, lang).title.text, venue.translations[lang]?.address ?? venue.address];
  return {
    start: occurrence.allDay ? occurrence.start.toPlainDate() : occurrence.start,
    end: occurrence.allDay ? occurrence.end.toPlainDate() : occurrence.end,
    allDay: occurrence.allDay,
    summary: mark === undefined ? title : `${mark}: ${title}`,
    status: occurrence.cancelled
      ? ICalEventStatus.CANCELLED
      : event.status === "postponed"
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    location: place ? place.filter(Boolean).join(", ") : (event.join?.platform ?? null),
  };
}

function rulesOf(event: Event, first: Occurrence): string {
  const { repeats } = event;
  if (!repeats) return "";
  const { freq, interval, byDay } = toRecurrenceRule(repeats);
  const zone = first.start.timeZoneId;
  const until = repeats.until && resolveTime(repeats.until, zone).add({ days: 1 }).subtract({ seconds: 1 });
  const rule = [
    `FREQ=${freq}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(byDay.length > 0 ? [`BYDAY=${byDay.join(",")}`] : []),
    ...(repeats.times === undefined ? [] : [`COUNT=${repeats.times}`]),
    ...(until ? [`UNTIL=${first.allDay ? basicDay(until) : basicUtc(until)}`] : []),
  ].join(";");
  const clock = first.start.toPlainTime().toString({ smallestUnit: "second" }).replaceAll(":", "");
  const except = repeats.except.map((day) => day.replaceAll("-", "") + (first.allDay ? "" : `T${clock}`));
  const exdate = first.allDay ? "EXDATE;VALUE=DATE:" : `EXDATE;TZID=${zone}:`;
  return [`RRULE:${rule}`, ...(except.length > 0 ? [exdate + except.join(",")] : [])].join("\r\n");
}

function basicDay(time: Temporal.ZonedDateTime): string {
  return time.toPlainDate().toString().replaceAll("-", "");
}

function basicUtc(time: Temporal.ZonedDateTime): string {
  return time.toInstant().toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
}

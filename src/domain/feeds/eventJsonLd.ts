import type { Temporal } from "temporal-polyfill";
import { inLanguage, type LanguageCode } from "../content/text.ts";
import { wordsOf } from "../content/entry.ts";
import { comingOccurrences, firstOccurrence, toRecurrenceRule, type Occurrence } from "../events/occurrences.ts";
import { address } from "../guide/address.ts";
import type { Event, Guide, Venue } from "../guide/guide.ts";
import type { Tally } from "../ratings/tally.ts";
import { isWholeDay, parseWrittenTime, resolveTime } from "../times/writtenTime.ts";

type Thing = Record<string, unknown>;

interface Options {
  guide: Guide;
  lang: LanguageCode;
  site: URL;
  now: Temporal.ZonedDateTime;
  /** What residents said of it, where anybody has. */
  rating?: Pick<Tally, "count" | "mean"> | undefined;
}

const days: Record<string, string> = {
  MO: "https://schema.org/Monday",
  TU: "https://schema.org/Tuesday",
  WE: "https://schema.org/Wednesday",
  TH: "https://schema.org/Thursday",
  FR: "https://schema.org/Friday",
  SA: "https://schema.org/Saturday",
  SU: "https://schema.org/Sunday",
};

/**
 * An event as schema.org/Event says it, for search engines (https://schema.org/Event). The dates are those of the
 * nearest coming occurrence, or of the first when all are over; a repeating event adds its eventSchedule.
 */
export function eventJsonLd(event: Event, { guide, lang, site, now, rating }: Options): Thing {
  const { city } = guide;
  const zone = city.timeZone;
  const occurrence = comingOccurrences(event, zone, { now, limit: 1 })[0] ?? firstOccurrence(event, zone);
  const words = wordsOf(event, lang);
  const url = (page: string): string => new URL(address(page, { lang, city }), site).href;
  const institution = guide.institutions.find(({ id }) => id === event.institution);
  const page = url(`events/${event.id}/`);
  return prune({
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": new URL(address(`events/${event.id}/`, { lang: city.languages[0] ?? "", city }), site).href,
    url: page,
    name: words.title.text,
    description: words.summary?.text,
    inLanguage: event.languages.length > 0 ? event.languages : undefined,
    startDate: written(occurrence.start, occurrence.allDay),
    endDate: occurrence.endKnown ? written(lastMoment(occurrence), occurrence.allDay) : undefined,
    eventStatus: statusOf(event, occurrence),
    previousStartDate: previousStart(event, occurrence),
    eventAttendanceMode: `https://schema.org/${attendance(event)}EventAttendanceMode`,
    location: locationsOf(event, occurrence, { guide, lang, page }),
    isAccessibleForFree: event.free === "unknown" ? undefined : event.free,
    eventSchedule: scheduleOf(event, zone),
    organizer: institution && {
      "@type": "Organization",
      name: wordsOf(institution, lang).title.text,
      url: url(`institutions/${institution.id}/`),
    },
    performer: event.people.map((person) =>
      typeof person === "string" ? { "@type": "Thing", name: person } : { "@type": "Thing", name: person.name },
    ),
    maximumAttendeeCapacity: event.registration?.capacity,
    typicalAgeRange: ageRange(event),
    aggregateRating: ratingOf(rating),
  });
}

function ratingOf(rating: Pick<Tally, "count" | "mean"> | undefined): Thing | undefined {
  if (!rating?.mean) return undefined;
  const ratingValue = Math.round(rating.mean * 100) / 100;
  return { "@type": "AggregateRating", ratingValue, ratingCount: rating.count, bestRating: 5, worstRating: 1 };
}

function written(time: Temporal.ZonedDateTime, allDay: boolean): string {
  return allDay ? time.toPlainDate().toString() : time.toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** schema.org names the last day of whole-day events, where our `end` is the moment after it. */
function lastMoment({ end, allDay }: Occurrence): Temporal.ZonedDateTime {
  return allDay ? end.subtract({ days: 1 }) : end;
}

/** What is both moved in time and moved online is said to be both. */
function statusOf(event: Event, occurrence: Occurrence): string | string[] {
  if (occurrence.cancelled) return "https://schema.org/EventCancelled";
  if (event.status === "postponed") return "https://schema.org/EventPostponed";
  const changed = [
    ...(event.status === "moved-online" ? ["https://schema.org/EventMovedOnline"] : []),
    ...(occurrence.movedFrom ? ["https://schema.org/EventRescheduled"] : []),
  ];
  return changed.length > 1 ? changed : (changed[0] ?? "https://schema.org/EventScheduled");
}

/** When it was to begin before; all of them, where one date moved more than once. */
function previousStart(event: Event, occurrence: Occurrence): string | string[] | undefined {
  if (!occurrence.movedFrom) return undefined;
  const told = event.changes.flatMap(({ what, from, occurrence: of }) => {
    if (what !== "time" || (of ?? "once") !== occurrence.id || typeof from !== "string") return [];
    if (!parseWrittenTime(from)) return [];
    return [written(resolveTime(from, occurrence.start.timeZoneId), isWholeDay(from))];
  });
  const all = [...new Set([...told, written(occurrence.movedFrom, occurrence.allDay && told.length === 0)])];
  return all.length > 1 ? all : all[0];
}

function attendance(event: Event): "Mixed" | "Online" | "Offline" {
  if (!event.online && !event.join) return "Offline";
  return event.venue === undefined ? "Online" : "Mixed";
}

function locationsOf(
  event: Event,
  occurrence: Occurrence,
  { guide, lang, page }: { guide: Guide; lang: LanguageCode; page: string },
): Thing | Thing[] {
  const venue = guide.venues.find(({ id }) => id === (occurrence.venue ?? event.venue));
  const places = [
    ...(venue ? [placeOf(venue, { guide, lang })] : []),
    ...(attendance(event) === "Offline" ? [] : [{ "@type": "VirtualLocation", url: event.join?.url ?? page }]),
  ];
  if (places.length > 1) return places;
  return places[0] ?? { "@type": "Place", name: cityName(guide, lang), address: addressOf(undefined, { guide, lang }) };
}

function cityName(guide: Guide, lang: LanguageCode): string {
  return inLanguage(guide.city.name, [lang, ...guide.city.languages]).text;
}

function placeOf(venue: Venue, { guide, lang }: { guide: Guide; lang: LanguageCode }): Thing {
  return prune({
    "@type": "Place",
    name: wordsOf(venue, lang).title.text,
    address: addressOf(venue, { guide, lang }),
    geo: venue.coordinates && {
      "@type": "GeoCoordinates",
      latitude: venue.coordinates[0],
      longitude: venue.coordinates[1],
    },
  });
}

function addressOf(venue: Venue | undefined, { guide, lang }: { guide: Guide; lang: LanguageCode }): Thing {
  return prune({
    "@type": "PostalAddress",
    streetAddress: venue && (venue.translations[lang]?.address ?? venue.address),
    postalCode: venue?.postcode,
    addressLocality: cityName(guide, lang),
    addressCountry: guide.city.country,
  });
}

function scheduleOf(event: Event, zone: string): Thing | undefined {
  if (!event.repeats) return undefined;
  const { freq, interval, byDay } = toRecurrenceRule(event.repeats);
  const first = firstOccurrence(event, zone);
  const unit = { DAILY: "D", WEEKLY: "W", MONTHLY: "M" }[freq];
  return prune({
    "@type": "Schedule",
    repeatFrequency: `P${interval}${unit}`,
    byDay: byDay.map((day) => days[day] ?? day),
    startDate: first.start.toPlainDate().toString(),
    endDate: event.repeats.until,
    repeatCount: event.repeats.times,
    startTime: first.allDay ? undefined : first.start.toPlainTime().toString({ smallestUnit: "minute" }),
    endTime: first.endKnown && !first.allDay ? first.end.toPlainTime().toString({ smallestUnit: "minute" }) : undefined,
    exceptDate: event.repeats.except,
    scheduleTimezone: zone,
  });
}

function ageRange({ audience }: Event): string | undefined {
  if (audience?.from === undefined && audience?.to === undefined) return undefined;
  return `${audience.from ?? 0}-${audience.to ?? ""}`;
}

/** Without what is not known: an empty value says nothing in JSON-LD. */
function prune(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

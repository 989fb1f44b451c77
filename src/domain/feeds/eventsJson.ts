import { Temporal } from "temporal-polyfill";
import { wordsOf } from "../content/entry.ts";
import { comingOccurrences, firstOccurrence, type Occurrence } from "../events/occurrences.ts";
import { address } from "../guide/address.ts";
import type { Event, Guide } from "../guide/guide.ts";

/** How many of a repeating event's coming occurrences are listed. */
const listed = 10;

/** A moment as RFC 3339 with offset, to the second. */
function rfc3339(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: "never", smallestUnit: "second" });
}

function span({ id, start, end, cancelled, movedFrom, venue }: Occurrence): Record<string, unknown> {
  return {
    id,
    start: rfc3339(start),
    end: rfc3339(end),
    cancelled,
    ...(movedFrom ? { movedFrom: rfc3339(movedFrom) } : {}),
    ...(venue === undefined ? {} : { venue }),
  };
}

function eventJson(
  event: Event,
  { guide, site, now }: { guide: Guide; site: URL; now: Temporal.ZonedDateTime },
): Record<string, unknown> {
  const { city } = guide;
  const coming = comingOccurrences(event, city.timeZone, { now, limit: listed });
  const nearest = coming[0] ?? firstOccurrence(event, city.timeZone);
  const words = wordsOf(event, event.lang);
  return {
    id: event.id,
    url: new URL(address(`events/${event.id}/`, { lang: city.languages[0] ?? "", city }), site).href,
    title: words.title.text,
    titles: Object.fromEntries([
      [event.lang, event.title],
      ...Object.entries(event.translations).flatMap(([lang, { title }]) => [[lang, title]]),
    ]),
    summary: words.summary?.text ?? null,
    kind: event.kind,
    area: event.area,
    institution: event.institution,
    venue: event.venue ?? null,
    online: event.online,
    series: event.series ?? null,
    start: rfc3339(nearest.start),
    end: rfc3339(nearest.end),
    allDay: nearest.allDay,
    occurrences: (coming.length > 0 ? coming : [nearest]).map(span),
    repeats: event.repeats !== undefined,
    status: event.status,
    free: event.free,
    languages: event.languages,
    audience: event.audience ?? null,
    accessibility: event.accessibility,
    registration: event.registration ? { capacity: event.registration.capacity ?? null } : null,
    changes: event.changes,
  };
}

/** `/data/events.json`: the whole programme for other programs; `asOf` is when it was built. */
export function eventsJson(
  guide: Guide,
  { site, now }: { site: URL; now: Temporal.ZonedDateTime },
): Record<string, unknown> {
  const { city } = guide;
  return {
    city: { name: city.name, title: city.title, timeZone: city.timeZone, languages: city.languages },
    asOf: rfc3339(now),
    sample: city.sample,
    events: guide.events.map((event) => eventJson(event, { guide, site, now })),
  };
}

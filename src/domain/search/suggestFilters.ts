import type { Venue } from "../guide/guide.ts";
import { findEvents, type ComingEvent, type SearchOptions } from "./findEvents.ts";
import { emptyFilter, filterNames, valuesOf, without, type Filter, type FilterName } from "./filter.ts";

/** Another question that finds something. */
export interface Suggestion {
  filter: Filter;
  /** The condition that is dropped, or the one put in the place of another of the same name. */
  name: FilterName;
  value: string;
  count: number;
}

type Asked = SearchOptions & { coming: readonly ComingEvent[] };

const mostNearby = 4;

/** The questions that are left when one condition is dropped, those that find most first; none that finds nothing. */
export function suggestDrops(filter: Filter, options: Asked): Suggestion[] {
  const drops = filterNames.flatMap((name) =>
    valuesOf(filter, name).map((value) => ({ name, value, filter: without(filter, name, value) })),
  );
  return counted(drops, options).toSorted((a, b) => b.count - a.count);
}

/** The questions of one condition each, where several together find nothing. */
export function suggestAlone(filter: Filter, options: Asked): Suggestion[] {
  const alone = filterNames.flatMap((name) =>
    valuesOf(filter, name).map((value) => ({
      name,
      value,
      filter: { ...emptyFilter, [name]: Array.isArray(filter[name]) ? [value] : filter[name] },
    })),
  );
  return alone.length > 1 ? counted(alone, options).toSorted((a, b) => b.count - a.count) : [];
}

/** The same question for other areas, those that find most first; none where no area is asked for. */
export function suggestAreas(filter: Filter, options: Asked): Suggestion[] {
  if (filter.area.length === 0) return [];
  const others = Object.keys(options.programme.city.areas).filter((id) => !filter.area.includes(id));
  const questions = others.map((value) => ({ name: "area" as const, value, filter: { ...filter, area: [value] } }));
  return counted(questions, options)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostNearby);
}

/** The same question for other venues, the nearest first; none where no venue is asked for. */
export function suggestVenues(filter: Filter, options: Asked): Suggestion[] {
  const { venues } = options.programme;
  const asked = venues.filter(({ id }) => filter.venue.includes(id));
  if (asked.length === 0) return [];
  const others = venues
    .filter((venue) => !asked.includes(venue))
    .toSorted((a, b) => distanceToAny(a, asked) - distanceToAny(b, asked));
  const questions = others.map(({ id }) => ({ name: "venue" as const, value: id, filter: { ...filter, venue: [id] } }));
  return counted(questions, options).slice(0, mostNearby);
}

function counted(questions: readonly Omit<Suggestion, "count">[], options: Asked): Suggestion[] {
  return questions
    .map((question) => ({ ...question, count: findEvents(options.coming, question.filter, options).length }))
    .filter(({ count }) => count > 0);
}

function distanceToAny(venue: Venue, others: readonly Venue[]): number {
  return Math.min(...others.map((other) => distance(venue, other)));
}

/** Good enough to order the places of one city by: degrees of latitude, with those of longitude as short as they are there. */
function distance({ coordinates: a }: Venue, { coordinates: b }: Venue): number {
  if (!a || !b) return Infinity;
  const narrowing = Math.cos((a[0] * Math.PI) / 180);
  return Math.hypot(a[0] - b[0], (a[1] - b[1]) * narrowing);
}

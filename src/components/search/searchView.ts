import { Temporal } from "temporal-polyfill";
import { comingProgramme, findEvents, type SearchOptions } from "../../domain/search/findEvents.ts";
import { emptyFilter, filterNames, type Filter } from "../../domain/search/filter.ts";
import { listFound, type FoundList } from "../../domain/search/listFound.ts";
import { askedSpan } from "../../domain/search/askedSpan.ts";
import type { Programme } from "../../domain/search/programme.ts";
import { readFilter, type LeftOut } from "../../domain/search/readFilter.ts";
import {
  suggestAlone,
  suggestAreas,
  suggestDrops,
  suggestVenues,
  type Suggestion,
} from "../../domain/search/suggestFilters.ts";
import { suggestNames, type NamedPages } from "../../domain/search/suggestNames.ts";
import { writeFilter } from "../../domain/search/writeFilter.ts";
import { isWholeDay, parseWrittenTime } from "../../domain/times/writtenTime.ts";
import { kindNames } from "../../i18n/search/kindNames.ts";

/** What the page of the search shows for an address. */
export interface SearchView {
  filter: Filter;
  leftOut: LeftOut[];
  /** True of an address so long that nothing of it was read. */
  isTooLong: boolean;
  /** What was found; undefined where nothing was asked. */
  found: Found | undefined;
}

export interface Found {
  count: number;
  list: FoundList;
  /** True where all days asked for are over. */
  isPast: boolean;
  /** Where nothing was found: what would be. */
  drops: Suggestion[];
  /** Only where no single condition could be dropped. */
  alone: Suggestion[];
  areas: Suggestion[];
  venues: Suggestion[];
  /** Pages whose names have the words asked for. */
  named: NamedPages;
}

/** Longer than any form of the site makes it. */
const longestQuery = 2000;

/** The last day of the page before; not so far away that counting up to it would take time. */
const farthestAfter = { years: 2 };

/** The parameters that make one answer differ from another, for caches. */
export const searchParameters = [...filterNames, "after"];

/**
 * The address without the parameters a form sends empty, in the order questions are written in, so that it can be read
 * and kept; undefined where there are none. What cannot be understood stays, for the page to say so.
 */
export function withoutEmpty(query: URLSearchParams): string | undefined {
  const isSaid = ([name, value]: [string, string]): boolean => !searchParameters.includes(name) || value.trim() !== "";
  const pairs = [...query];
  const order = ([name]: [string, string]): number => searchParameters.indexOf(name);
  const said = pairs.filter(isSaid).toSorted((a, b) => order(a) - order(b));
  return said.length < pairs.length ? new URLSearchParams(said).toString() : undefined;
}

export function viewSearch(
  programme: Programme,
  query: URLSearchParams,
  { now }: { now: Temporal.ZonedDateTime },
): SearchView {
  const isTooLong = query.toString().length > longestQuery;
  const { filter, leftOut } = isTooLong ? { filter: emptyFilter, leftOut: [] } : readFilter(query, programme);
  const isAsked = writeFilter(filter) !== "";
  const found = isAsked ? find(programme, filter, { now, after: readAfter(query, now) }) : undefined;
  return { filter, leftOut, isTooLong, found };
}

function find(
  programme: Programme,
  filter: Filter,
  { now, after }: { now: Temporal.ZonedDateTime; after: Temporal.PlainDate | undefined },
): Found {
  const zone = programme.city.timeZone;
  const options: SearchOptions = { programme, now, alsoCalled: ({ kind }) => kindNames(kind) };
  const coming = comingProgramme(options);
  const events = findEvents(coming, filter, options);
  const isEmpty = events.length === 0;
  const { to } = askedSpan(filter, zone, now);
  const asked = { ...options, coming };
  const drops = isEmpty ? suggestDrops(filter, asked) : [];
  return {
    count: events.length,
    list: listFound(events, filter, { zone, now, after }),
    isPast: to !== undefined && Temporal.ZonedDateTime.compare(to, now) <= 0,
    drops,
    alone: isEmpty && drops.length === 0 ? suggestAlone(filter, asked) : [],
    areas: isEmpty ? suggestAreas(filter, asked) : [],
    venues: isEmpty ? suggestVenues(filter, asked) : [],
    named: filter.q === undefined ? { areas: [], venues: [], institutions: [] } : suggestNames(filter.q, programme),
  };
}

function readAfter(query: URLSearchParams, now: Temporal.ZonedDateTime): Temporal.PlainDate | undefined {
  const text = query.get("after") ?? "";
  const day = isWholeDay(text) ? parseWrittenTime(text)?.day : undefined;
  if (!day || Temporal.PlainDate.compare(day, now.toPlainDate().add(farthestAfter)) > 0) return undefined;
  return day;
}

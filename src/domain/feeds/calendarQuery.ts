import { Problem } from "../problems/problem.ts";
import type { Filter } from "../search/filter.ts";
import { readFilter, type Known } from "../search/readFilter.ts";

/** Longer than any address of the site. */
const longestQuery = 2000;

/**
 * The question a calendar's address asks. A subscriber's calendar is asked again for years without anybody looking, so of
 * several venues one may be gone; but where nothing is left of a condition its calendar would fill with what nobody asked
 * for, or stand empty as if nothing were on. Then it is said to be no calendar, which whoever subscribes is told at once.
 *
 * @throws Problem `no-such-calendar`
 */
export function readCalendarQuery(query: URLSearchParams, known: Known): Filter {
  if (query.toString().length > longestQuery) throw new Problem("no-such-calendar");
  const { filter, leftOut } = readFilter(query, known);
  const isLost = leftOut.some(({ name }) => {
    const value = filter[name];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
  if (isLost) throw new Problem("no-such-calendar");
  return filter;
}

import { emptyFilter, repeatedFields, singleFields, type Filter, type FilterName } from "./filter.ts";
import type { Guide } from "../guide/guide.ts";

/** A part of an address that could not be used, for the page to say so. */
export interface LeftOut {
  name: FilterName;
  /** As it was given, cut to a length that fits a page. */
  value: string;
}

/** What ids in an address may name. */
export type Known = Pick<Guide, "city" | "venues" | "institutions">;

const longestShown = 60;
/** Longer than any form of the site sends, shorter than what would take time. */
const mostValues = 50;

/**
 * The question an address asks, and what of it is left out because it cannot be read or names nothing the guide has.
 * Never throws. Parameters of other names (`utm_source`) and empty ones, as forms send them, are passed over.
 */
export function readFilter(query: URLSearchParams, known: Known): { filter: Filter; leftOut: LeftOut[] } {
  const found: Record<string, unknown> = { ...emptyFilter };
  const leftOut: LeftOut[] = [];
  const isKnown = knownNames(known);
  const given = (name: string): string[] => [
    ...new Set(
      query
        .getAll(name)
        .filter((value) => value.trim() !== "")
        .slice(0, mostValues),
    ),
  ];
  const leaveOut = (name: string, value: string): void => {
    leftOut.push({ name: name as FilterName, value: showable(value) });
  };

  for (const [name, schema] of Object.entries(singleFields)) {
    for (const value of given(name)) {
      const read = schema.safeParse(value);
      if (read.success && found[name] === undefined) found[name] = read.data;
      else leaveOut(name, value);
    }
  }
  for (const [name, schema] of Object.entries(repeatedFields)) {
    const [good, bad] = split(given(name), (value) => schema.safeParse(value).success && isKnown(name, value));
    found[name] = good.toSorted();
    for (const value of bad) leaveOut(name, value);
  }
  const filter = found as unknown as Filter;
  if (filter.from !== undefined && filter.to !== undefined && filter.to < filter.from) {
    leaveOut("to", filter.to);
    delete filter.to;
  }
  return { filter, leftOut };
}

function knownNames({ city, venues, institutions }: Known): (name: string, value: string) => boolean {
  const ids: Partial<Record<string, ReadonlySet<string>>> = {
    area: new Set(Object.keys(city.areas)),
    venue: new Set(venues.map(({ id }) => id)),
    institution: new Set(institutions.map(({ id }) => id)),
  };
  return (name, value) => ids[name]?.has(value) ?? true;
}

function split(values: readonly string[], isGood: (value: string) => boolean): [string[], string[]] {
  return [values.filter(isGood), values.filter((value) => !isGood(value))];
}

function showable(value: string): string {
  const text = value.replace(/[\p{C}\s]+/gu, " ").trim();
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

import type { Filter, FilterName } from "../../domain/search/filter.ts";

/** What the search says. */
export interface SearchWords {
  title: string;
  summary: string;
  /** Before the field for words, and what may be typed there. */
  words: string;
  wordsHint: string;
  /** The names of the other conditions. */
  names: Record<Exclude<FilterName, "q">, string>;
  whens: Record<NonNullable<Filter["when"]>, string>;
  anyDay: string;
  ways: { any: string; yes: string; no: string };
  anyPlace: string;
  seniors: string;
  /** The conditions but the words, and the days among them. */
  conditions: string;
  days: string;
  more: string;
  change: string;
  show: string;
  /** How many events were found. */
  found: (count: number) => string;
  nothing: string;
  /** One condition of the question, as a link that drops it. */
  asked: string;
  drop: (condition: string) => string;
  dropAll: string;
  /** Of a condition as `name: value`. */
  leftOut: (condition: string) => string;
  tooLong: string;
  onlyPast: string;
  /** The way to all one can take part in from home. */
  fromHome: string;
  dropToFind: string;
  aloneFinds: string;
  otherAreas: string;
  otherVenues: string;
  pagesNamed: string;
  next: (day: string) => string;
  first: string;
  browse: string;
  byMonth: string;
  past: string;
  subscribe: string;
  /** The conditions, each in a few words. */
  condition: {
    q: (words: string) => string;
    from: (day: string) => string;
    to: (day: string) => string;
    age: (years: string) => string;
    seniors: string;
    online: { yes: string; no: string };
  };
  /** Of the list that is searched as one types, over every page of the site. */
  everywhere: {
    title: string;
    /** Forms for a number, with # for it. */
    found: Record<"one" | "few" | "many" | "other", string>;
    nothing: string;
    failed: string;
    more: string;
    /** Which forms of a word are found. */
    wordForms: string;
    rooms: { events: string; learn: string; venues: string; institutions: string; series: string; areas: string };
  };
}

import { filterNames, valuesOf, type Filter } from "./filter.ts";

/** The one query string of a question, without the `?`; empty where nothing is asked. `area=music&online=yes`. */
export function writeFilter(filter: Filter): string {
  return new URLSearchParams(
    filterNames.flatMap((name) => valuesOf(filter, name).map((value) => [name, value])),
  ).toString();
}

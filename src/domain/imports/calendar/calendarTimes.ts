import type { Component, ContentLine } from "./readComponents.ts";
import type { ZonesOfFile } from "./tellZone.ts";

/** What a calendar says of when an event takes place: its properties as they stand, to be read record by record. */
export interface CalendarTimes {
  event: Component;
  /** Those of its dates that differ: components with the same UID and a RECURRENCE-ID. */
  overrides: readonly Component[];
  /** Further dates that stand as events of their own and name this one as their RELATED-TO. */
  further: readonly Component[];
  zones: ZonesOfFile;
  /** The line of a later version of the same event, which counts instead. */
  newer?: number;
  /** A line of it that cannot be read. */
  broken?: ContentLine;
}

import type { z } from "zod";
import type { EventData } from "../events/eventSchema.ts";
import type { repeatsSchema } from "../events/repeatsSchema.ts";

export interface ImportedPlace {
  name: string;
  address?: string;
  /** Latitude and longitude in degrees (WGS 84). */
  coordinates?: [number, number];
}

type WrittenRepeats = z.input<typeof repeatsSchema>;

/** How an event repeats; a single date that moved elsewhere names the place, which has no file yet. */
export type ImportedRepeats = Omit<WrittenRepeats, "moved"> & {
  moved?: (Omit<NonNullable<WrittenRepeats["moved"]>[number], "venue"> & { place?: ImportedPlace })[];
};

/** When an event takes place, as it is written in its file, in the city's zone. */
export interface ImportedTimes {
  start: string;
  end?: string;
  repeats?: ImportedRepeats;
  /** Further single dates besides the start. */
  sessions?: { start: string; end?: string }[];
}

/** An event as a source tells it, whatever the source's format, before it has a name and a venue's file in the guide. */
export interface ImportedEvent
  extends ImportedTimes, Pick<EventData, "title" | "area" | "kind" | "online" | "free" | "status"> {
  /** Where it stands in the source, from 1. */
  at: number;
  /** One or two sentences; empty where the source says nothing. */
  summary: string;
  /** Markdown. */
  body: string;
  place?: ImportedPlace;
  price?: string;
  /** Its page at the source. */
  link?: string;
  /** Its identifier at the source. */
  id?: string;
}

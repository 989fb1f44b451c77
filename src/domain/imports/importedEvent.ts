import type { EventData } from "../events/eventSchema.ts";

export interface ImportedPlace {
  name: string;
  address?: string;
  /** Latitude and longitude in degrees (WGS 84). */
  coordinates?: [number, number];
}

/** An event as a source tells it, whatever the source's format, before it has a name and a venue's file in the guide. */
export interface ImportedEvent extends Pick<
  EventData,
  "title" | "area" | "kind" | "online" | "start" | "free" | "status"
> {
  /** Where it stands in the source. */
  line: number;
  end?: string;
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

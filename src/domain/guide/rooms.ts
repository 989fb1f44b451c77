import type { z } from "zod";
import { archiveSchema } from "../archive/archiveSchema.ts";
import { eventSchema } from "../events/eventSchema.ts";
import { institutionSchema } from "../institutions/institutionSchema.ts";
import { lessonSchema } from "../lessons/lessonSchema.ts";
import { seriesSchema } from "../series/seriesSchema.ts";
import { venueSchema } from "../venues/venueSchema.ts";

/** The folders of Markdown a city's content has, and what a file in each must look like. */
export const rooms = {
  events: eventSchema,
  archive: archiveSchema,
  venues: venueSchema,
  institutions: institutionSchema,
  series: seriesSchema,
  lessons: lessonSchema,
} as const satisfies Record<string, z.ZodType>;

export type Room = keyof typeof rooms;

export const roomNames = Object.keys(rooms) as Room[];

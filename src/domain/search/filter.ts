import { z } from "zod";
import { idText, languageCode } from "../content/text.ts";
import { accessibilityFeatures, eventKinds } from "../events/eventSchema.ts";
import { writtenDay } from "../times/writtenTime.ts";

/** Days that are always the same distance away. */
export const whens = ["today", "tomorrow", "weekend", "week"] as const;

const longestWords = 100;

/** What was typed, without what cannot be seen. */
const words = z
  .string()
  .transform((text) => {
    const seen = text
      .normalize("NFC")
      .replace(/[\p{C}\s]+/gu, " ")
      .trim();
    return Array.from(seen).slice(0, longestWords).join("").trim();
  })
  .pipe(z.string().regex(/[\p{L}\p{N}]/u));

/** Each is said once; the name is that of the parameter in the address. */
export const singleFields = {
  q: words.describe("Words that begin words of the event, its place or its area."),
  when: z.enum(whens).describe("Days counted from today, by the city's calendar; weekend is the nearest one."),
  from: writtenDay.describe("The first day: 2026-12-01."),
  to: writtenDay.describe("The last day."),
  online: z.enum(["yes", "no"]).describe("yes: one can take part from home; no: one can come."),
  age: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().max(120))
    .describe("The age of somebody who would take part, in years."),
  seniors: z.literal("yes").describe("Only what is held for people of about 55 and over."),
};

/** Each may be said several times: then any of them will do, but every kind of accessibility asked for is needed. */
export const repeatedFields = {
  area: idText.describe("An area of the guide."),
  kind: z.enum(eventKinds).describe("What it is: concert, lecture…"),
  venue: idText.describe("Where it takes place."),
  institution: idText.describe("Who answers for it."),
  language: languageCode.describe("A language it is held in."),
  accessible: z.enum(accessibilityFeatures).describe("What one needs to come without trouble; all that are named."),
};

/** A question to the programme. Every field narrows it; days are whole days by the city's clock, both included. */
export const filterSchema = z.strictObject({
  q: z.string().optional(),
  when: singleFields.when.optional(),
  from: singleFields.from.optional(),
  to: singleFields.to.optional(),
  area: z.array(repeatedFields.area),
  online: singleFields.online.optional(),
  kind: z.array(repeatedFields.kind),
  venue: z.array(repeatedFields.venue),
  institution: z.array(repeatedFields.institution),
  language: z.array(repeatedFields.language),
  age: z.int().min(0).max(120).optional(),
  seniors: singleFields.seniors.optional(),
  accessible: z.array(repeatedFields.accessible),
});

export type Filter = z.infer<typeof filterSchema>;

export type FilterName = keyof Filter;

/** In the order they are written in an address and shown on the page. */
export const filterNames = Object.keys(filterSchema.shape) as FilterName[];

/** The question that everything answers. */
export const emptyFilter: Filter = {
  area: [],
  kind: [],
  venue: [],
  institution: [],
  language: [],
  accessible: [],
};

/** The values a filter has for a field, as they stand in an address; empty where it does not ask. */
export function valuesOf(filter: Filter, name: FilterName): string[] {
  const value = filter[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [String(value)];
}

/** The same question without one of its conditions, or without one value of it. */
export function without(filter: Filter, name: FilterName, value?: string): Filter {
  const current = filter[name];
  if (!Array.isArray(current)) return { ...filter, [name]: undefined };
  return { ...filter, [name]: current.filter((one) => value !== undefined && one !== value) };
}

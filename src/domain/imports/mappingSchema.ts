import { z } from "zod";
import { idText, languageCode, webAddress } from "../content/text.ts";
import { eventKinds, eventStatuses } from "../events/eventSchema.ts";
import { timeZoneName } from "../times/timeZone.ts";
import { writtenDay } from "../times/writtenTime.ts";
import { textFormats } from "./markdownOf.ts";

const column = z.string().min(1);

export const columnsSchema = z
  .strictObject({
    title: column.describe("What it is called."),
    start: column.describe("The day it begins, with the time if that stands in the same column."),
    startTime: column.optional().describe("The time it begins, where that has a column of its own."),
    end: column.optional().describe("When it ends."),
    endTime: column.optional().describe("The time it ends, where that has a column of its own."),
    venue: column.optional().describe("The name of the place."),
    address: column.optional().describe("The address of the place."),
    latitude: column.optional().describe("Its latitude in degrees."),
    longitude: column.optional().describe("Its longitude in degrees."),
    summary: column.optional().describe("What is said about it in short, where that has a column of its own."),
    description: column.optional().describe("What is said about it."),
    link: column.optional().describe("Its page at the source."),
    id: column.optional().describe("Its number or code at the source."),
    price: column.optional().describe("What it costs."),
    free: column.optional().describe("Whether it is free: true or false, yes or no, ja, да, әйе."),
  })
  .describe("Which column of the source holds what.");

/** Sorting records by what stands in a column, or in a part of an address. */
function sorting<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    column: column.optional().describe("The column that says it."),
    after: z
      .string()
      .startsWith("/", "the beginning of an address's path, such as /events/")
      .endsWith("/", "the beginning of an address's path, such as /events/")
      .optional()
      .describe("Of an address in that column, the part behind this counts, if another part follows."),
    values: z
      .record(z.string(), value.nullable())
      .default({})
      .describe("What the values of the column mean here; of several in one cell the first that is here counts."),
    words: z
      .record(z.string().min(1), value.nullable())
      .optional()
      .describe(
        "What words in the column mean, if it has none of the values; the first in the cell counts. * is any letters.",
      ),
    otherwise: value.nullable().optional().describe("What all others get; without it they are set aside."),
  });
}

export type Sorting = z.infer<ReturnType<typeof sorting<z.ZodString>>>;

export const mappingSchema = z
  .strictObject({
    source: z
      .strictObject({
        name: z.string().min(1).describe("What the source is called on the pages."),
        url: webAddress.optional().describe("Its address."),
      })
      .describe("Where the events come from."),
    lang: languageCode.describe("The language the texts are written in."),
    timeZone: timeZoneName.describe("The time zone of times that come without an offset."),
    institution: idText.describe("Who answers for the events: a file in institutions/."),
    columns: columnsSchema,
    area: sorting(idText).describe("The area of the guide. The areas are in city.yaml."),
    kind: sorting(z.enum(eventKinds)).describe(`The kind: ${eventKinds.join(", ")}.`),
    free: z
      .union([z.boolean(), z.literal("unknown")])
      .default("unknown")
      .describe("Whether events are free where nothing says so: true, false or unknown."),
    marks: z
      .record(z.string().min(1), z.enum(eventStatuses))
      .default({})
      .describe("Words at the beginning or end of a title that say it does not take place; they leave the title."),
    online: z.array(z.string()).default([]).describe("Places that are no places: one takes part from home."),
    dates: z
      .strictObject({
        order: z
          .enum(["day-first", "month-first"])
          .optional()
          .describe("How 3/4/2026 is meant: day-first or month-first; without it such dates are set aside."),
        from: writtenDay.describe("An earlier day is a placeholder, and the record is set aside."),
        until: writtenDay.describe("A later day too: “always” is often written as a day in 2050."),
      })
      .describe("Which days can be meant."),
    capitals: z.boolean().optional().describe("Whether titles that begin with a small letter get a capital."),
    texts: z
      .enum(textFormats)
      .default("plain")
      .describe("plain; scraped, if line ends were lost between sentences.Like here; html; or markdown."),
  })
  .describe("How records become events. Guessed once; correct it and run the import again.");

export type Mapping = z.infer<typeof mappingSchema>;
export type Columns = z.infer<typeof columnsSchema>;

import { z } from "zod";
import { localText } from "../content/text.ts";
import { itemShape } from "../events/eventSchema.ts";
import { idText } from "../content/text.ts";

/** What took place, or can be visited at any time, without ever having been an event of this guide. */
export const archiveSchema = z
  .strictObject({
    ...itemShape,
    date: z
      .string()
      .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "a day, a month or a year: 2018-06-30, 2018-06 or 2018")
      .optional()
      .describe(
        "When it took place, as exactly as is known: a day, a month or a year. Left out for what is open at any time, such as a virtual tour, whose address stands in recordings.",
      ),
    place: localText.optional().describe("Where it took place, in words."),
    venue: idText.optional().describe("Or the venue: a file in venues/."),
  })
  .describe("Something that took place before, a recording, or a tour open at any time.");

export type ArchiveData = z.infer<typeof archiveSchema>;

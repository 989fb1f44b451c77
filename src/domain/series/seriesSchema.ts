import { z } from "zod";
import { imageSchema } from "../events/eventSchema.ts";
import { idText, languageCode, localText, wordsShape } from "../content/text.ts";

export const seriesSchema = z
  .strictObject({
    ...wordsShape,
    lang: languageCode.optional().describe("The language this text is written in, if not the city's own."),
    area: idText.optional().describe("The area it belongs to."),
    institution: idText.optional().describe("Who holds it."),
    lessons: z.int().min(1).optional().describe("How many lessons it has in all, where that is known."),
    keepInTouch: localText
      .optional()
      .describe("The link, phone or place by which its people stay in touch and help one another between the lessons."),
    image: imageSchema.optional().describe("A picture."),
  })
  .describe("A course or a series of events.");

export type SeriesData = z.infer<typeof seriesSchema>;

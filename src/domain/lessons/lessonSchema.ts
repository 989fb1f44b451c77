import { z } from "zod";
import { idText, languageCode, localText, wordsShape } from "../content/text.ts";
import { recordingHosts } from "../events/eventSchema.ts";

const pathStepSchema = z
  .strictObject({
    event: idText.optional().describe("The event to go to: a file in events/."),
    series: idText.optional().describe("Or the course: a file in series/."),
    why: localText.describe("In a sentence, what one can do afterwards."),
  })
  .superRefine(({ event, series }, context) => {
    const said = [event, series].filter((id) => id !== undefined).length;
    if (said === 0) {
      context.addIssue({
        code: "custom",
        path: ["event"],
        params: { mistake: "missing", wanted: "an event or a series" },
      });
    }
    if (said === 2) {
      context.addIssue({ code: "custom", path: ["series"], params: { mistake: "excludes", wanted: "event" } });
    }
  });

/** The steps are in the text below the fields, each under a heading `## …`, with its picture beside the file. */
export const lessonSchema = z
  .strictObject({
    ...wordsShape,
    lang: languageCode.optional().describe("The language this text is written in, if not the city's own."),
    order: z.int().describe("Where it stands in the list of lessons: the smallest number comes first."),
    platform: z
      .string()
      .min(1)
      .optional()
      .describe("Which platform it shows how to join, as events name it: Zoom. The pages of such events lead here."),
    host: z
      .enum(recordingHosts)
      .optional()
      .describe("Whose recordings it shows how to watch: vk, rutube… The pages of such recordings lead here."),
    path: z
      .array(pathStepSchema)
      .default([])
      .describe("Events and courses to go to one after another, where the lesson is a way that takes longer."),
    formerly: z.array(idText).default([]).describe("Earlier file names of this lesson; their addresses lead here."),
  })
  .describe("A lesson for those who do something for the first time.");

export type LessonData = z.infer<typeof lessonSchema>;

/** Names that lessons cannot have, because pages of the guide stand at those addresses. */
export const reservedLessonIds: readonly string[] = ["help", "practice"];

import { z } from "zod";
import { idText } from "../content/text.ts";
import { writtenDay, writtenEnd, writtenTime } from "../times/writtenTime.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** `wed`, or for monthly events `first wed` … `fourth wed`, `last wed`. */
const weekdayPattern = new RegExp(`^(?:(?:first|second|third|fourth|last) )?(?:${weekdays.join("|")})$`);

export const repeatsSchema = z
  .strictObject({
    every: z
      .string()
      .regex(/^(?:[1-9]\d? )?(?:day|week|month)s?$/, "day, week or month, with a number if more than one: 2 weeks")
      .describe("How often: day, week, month, 2 weeks…"),
    on: z
      .array(z.string().regex(weekdayPattern, "weekdays such as wed, or first wed with every: month"))
      .min(1)
      .optional()
      .describe(
        "On which weekdays: [mon, wed]; with every: month, first sat or last sun. The start's own, if left out.",
      ),
    until: writtenDay.optional().describe("The last day it may take place."),
    times: z.int().min(1).max(1000).optional().describe("Or how many times in all."),
    except: z.array(writtenDay).default([]).describe("Single days on which it does not take place."),
    holidays: z
      .enum(["held", "skip"])
      .default("held")
      .describe("skip: it does not take place on the holidays in city.yaml; held, if left out: it does."),
    cancelled: z.array(writtenDay).default([]).describe("Days on which it was announced and then cancelled."),
    moved: z
      .array(
        z.strictObject({
          from: writtenDay.describe("The day it would have been."),
          to: writtenTime.describe("When it takes place instead: 2026-12-03 18:00."),
          end: writtenEnd.optional().describe("When it then ends; as long as ever, if left out."),
          venue: idText.optional().describe("Where, if elsewhere."),
        }),
      )
      .default([])
      .describe("Single dates that moved."),
  })
  .superRefine((repeats, context) => {
    if (repeats.until !== undefined && repeats.times !== undefined) {
      context.addIssue({ code: "custom", path: ["times"], params: { mistake: "excludes", wanted: "until" } });
    }
    if (!repeats.every.includes("month")) {
      const counted = repeats.on?.findIndex((day) => day.includes(" ")) ?? -1;
      if (counted >= 0) {
        const params = { mistake: "not-one-of", wanted: weekdays };
        context.addIssue({ code: "custom", path: ["on", counted], input: repeats.on?.[counted], params });
      }
    }
  })
  .describe("How it repeats, in plain words.");

export type Repeats = z.infer<typeof repeatsSchema>;

import { z } from "zod";
import { idText, languageCode, localText, webAddress, wordsShape } from "../content/text.ts";
import { writtenDay, writtenEnd, writtenTime } from "../times/writtenTime.ts";
import { checkEventTimes } from "./checkEventTimes.ts";
import { repeatsSchema } from "./repeatsSchema.ts";

export const eventKinds = [
  "concert",
  "lecture",
  "class",
  "workshop",
  "exhibition",
  "screening",
  "performance",
  "festival",
  "tour",
  "livestream",
  "meeting",
  "competition",
  "other",
] as const;

export const eventStatuses = ["scheduled", "cancelled", "postponed", "moved-online"] as const;

export const accessibilityFeatures = [
  "wheelchair",
  "hearing-loop",
  "sign-language",
  "subtitles",
  "audio-description",
  "large-print",
  "quiet-space",
  "guide-dogs",
] as const;

export const recordingHosts = ["vk", "rutube", "youtube", "peertube", "file", "audio", "other"] as const;

const minutes = z.int().min(0).max(1440);

export const imageSchema = z
  .strictObject({
    file: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|avif|svg)$/, "a file beside this one, such as choir.jpg")
      .describe("A picture that lies beside this file."),
    alt: localText.optional().describe("What the picture shows, for those who cannot see it."),
    credit: z.string().optional().describe("Who made it and under which licence."),
  })
  .superRefine((image, context) => {
    if (image.alt === undefined) context.addIssue({ code: "custom", params: { mistake: "missing-alt" } });
  });

const registrationSchema = z
  .strictObject({
    capacity: z.int().min(1).optional().describe("How many seats there are; leave it out where there is no limit."),
    opens: writtenTime.optional().describe("When seats can be taken from; at once, if left out."),
    closes: writtenTime.optional().describe("Until when; until the start, if left out."),
    seatsPerTicket: z.int().min(1).max(4).default(4).describe("How many seats one ticket may be for, at most 4."),
    waitingList: z.boolean().default(true).describe("Whether people may wait for a seat to be given back."),
    promoteUntil: minutes
      .default(180)
      .describe("Minutes before the start after which seats given back go at the door, not to the waiting list."),
    helpers: z.int().min(1).optional().describe("How many volunteers are looked for."),
  })
  .describe("Taking a seat beforehand.");

const joinSchema = z
  .strictObject({
    platform: z.string().min(1).describe("Where it takes place online: Zoom, VK Видео, Jitsi…"),
    url: webAddress.optional().describe("The link people press to join."),
    opens: minutes.default(15).describe("Minutes before the start when the link opens."),
    lesson: idText.optional().describe("The lesson that shows how to join this way."),
  })
  .describe("How to take part online.");

/** The dots in the lines that `check` offers to paste are to be written over. */
const reason = localText.refine(
  (why) => Object.values(typeof why === "string" ? [why] : why).every((text) => /\p{L}/u.test(text)),
  "a sentence residents will read",
);

const changeSchema = z
  .strictObject({
    on: writtenDay.describe("The day the change was made known."),
    what: z.enum(["time", "place", "cancelled", "postponed", "online", "programme"]).describe("What changed."),
    occurrence: writtenDay.optional().describe("Which occurrence, by its original date; all of them if left out."),
    from: localText.optional().describe("What it was: the old time as it was written, or the old place."),
    to: localText.optional().describe("What it is now."),
    why: reason.describe("Why, in a sentence residents will read."),
    decision: idText.optional().describe("The decision it follows from."),
  })
  .describe("Something that moved after it was announced.");

const recordingSchema = z
  .strictObject({
    title: localText.optional().describe("What this recording is called, where there are several."),
    occurrence: writtenDay.optional().describe("Which occurrence it is of, by its original date."),
    sources: z
      .array(
        z.strictObject({
          host: z
            .enum(recordingHosts)
            .describe("Who shows it: vk, rutube, youtube, peertube, a video file, an audio file, or other."),
          url: webAddress.describe("The address of the recording there."),
        }),
      )
      .min(1)
      .describe("Where it can be watched, the first to be tried first."),
    minutes: z.number().positive().optional().describe("How long it is, in minutes."),
    lang: languageCode.optional().describe("The language spoken."),
  })
  .describe("A recording of what took place.");

/** What events and archive entries have in common. */
export const itemShape = {
  ...wordsShape,
  lang: languageCode.optional().describe("The language this text is written in, if not the city's own."),
  kind: z.enum(eventKinds).describe("What it is."),
  area: idText.describe("Which area of the guide it belongs to; the areas are in city.yaml."),
  institution: idText.describe("Who answers for it: a file in institutions/."),
  people: z
    .array(
      z.union([
        z.string().min(1),
        z.strictObject({
          name: z.string().min(1).describe("The person's or ensemble's name."),
          role: localText.optional().describe("What they do here: conductor, lecturer…"),
        }),
      ]),
    )
    .default([])
    .describe("Who performs, teaches or speaks. Name a person only if they agree."),
  series: idText.optional().describe("The course or series it belongs to: a file in series/."),
  lesson: z.int().min(1).optional().describe("Which lesson of the series it is, counted from 1."),
  languages: z.array(languageCode).default([]).describe("The languages it is held in."),
  audience: z
    .strictObject({
      from: z.int().min(0).max(120).optional().describe("From which age."),
      to: z.int().min(0).max(120).optional().describe("Up to which age."),
      level: z.enum(["beginners", "intermediate", "advanced", "all"]).optional().describe("How much one should know."),
      note: localText.optional().describe("Anything else about whom it is for."),
    })
    .optional()
    .describe("For whom it is."),
  accessibility: z
    .array(z.enum(accessibilityFeatures))
    .default([])
    .describe("Who can come without trouble. Write only what you have seen to yourself."),
  image: imageSchema.optional().describe("A picture."),
  recordings: z.array(recordingSchema).default([]).describe("Recordings, once there are any."),
  source: z
    .strictObject({
      name: z.string().min(1).describe("Where this was taken from."),
      url: webAddress.optional().describe("Its address there."),
      id: z.string().optional().describe("Its identifier there."),
      vanished: writtenDay.optional().describe("Since when it is no longer there: the import sets and removes this."),
    })
    .optional()
    .describe("Where an imported entry came from."),
  formerly: z.array(idText).default([]).describe("Earlier file names of this entry; their addresses lead here."),
};

/** An event without the rules that span several fields. */
export const eventShape = z.strictObject({
  ...itemShape,
  venue: idText.optional().describe("Where it takes place: a file in venues/. None, if it is only online."),
  room: localText.optional().describe("The room or hall there."),
  online: z
    .boolean()
    .default(false)
    .describe("True if one can take part from home; with a venue, both there and from home."),
  start: writtenTime.describe("When it begins: 2026-12-05 18:00, or a day for whole days."),
  end: writtenEnd.optional().describe("When it ends: a time on the same day (20:00), a moment, or the last day."),
  hours: localText.optional().describe("When it is open, for exhibitions: Tue–Sun 10–18."),
  repeats: repeatsSchema.optional(),
  sessions: z
    .array(
      z.strictObject({
        start: writtenTime.describe("When this session begins."),
        end: writtenEnd.optional().describe("When it ends."),
      }),
    )
    .default([])
    .describe("Further single dates besides the start."),
  free: z
    .union([z.boolean(), z.literal("unknown")])
    .default(true)
    .describe("True unless said: false if it costs money, unknown if nobody has said."),
  price: localText.optional().describe("What it costs, in words, where it costs something."),
  registration: registrationSchema.optional(),
  join: joinSchema.optional(),
  recorded: z
    .boolean()
    .optional()
    .describe("Whether a recording is made: yes for what is broadcast, no for classes and meetings, if left out."),
  status: z.enum(eventStatuses).default("scheduled").describe("scheduled, cancelled, postponed or moved-online."),
  changes: z.array(changeSchema).default([]).describe("What changed since it was announced, the newest last."),
});

export const eventSchema = eventShape
  .superRefine(checkEventTimes, { when: () => true })
  .describe("An event of the programme.");

export type EventData = z.infer<typeof eventSchema>;
export type Recording = z.infer<typeof recordingSchema>;

import { z } from "zod";
import { imageSchema } from "../events/eventSchema.ts";
import { idText, languageCode, webAddress, wordsShape } from "../content/text.ts";

const institutionKinds = [
  "house-of-culture",
  "music-school",
  "art-school",
  "library",
  "museum",
  "theatre",
  "philharmonic",
  "cinema",
  "park",
  "sports-centre",
  "community-centre",
  "university",
  "society",
  "city",
  "other",
] as const;

export const institutionSchema = z
  .strictObject({
    ...wordsShape,
    lang: languageCode.optional().describe("The language this text is written in, if not the city's own."),
    kind: z.enum(institutionKinds).describe("What it is; institutions are compared only with others of their kind."),
    venue: idText.optional().describe("Its own house: a file in venues/."),
    phone: z.string().optional().describe("A public phone number."),
    email: z.email().optional().describe("A public e-mail address."),
    url: webAddress.optional().describe("Its own page."),
    image: imageSchema.optional().describe("A picture."),
  })
  .describe("Who holds events and answers for them.");

export type InstitutionData = z.infer<typeof institutionSchema>;

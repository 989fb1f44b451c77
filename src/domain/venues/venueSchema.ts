import { z } from "zod";
import { accessibilityFeatures, imageSchema } from "../events/eventSchema.ts";
import { languageCode, localText, webAddress, wordsShape } from "../content/text.ts";

export const venueSchema = z
  .strictObject({
    ...wordsShape,
    lang: languageCode.optional().describe("The language this text is written in, if not the city's own."),
    address: z.string().min(1).optional().describe("Street and number, as on an envelope."),
    postcode: z.string().optional().describe("The postal code."),
    coordinates: z
      .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
      .optional()
      .describe("Latitude and longitude in degrees (WGS 84): [55.796, 49.108]."),
    directions: localText.optional().describe("How to get there: stop, entrance, floor."),
    phone: z.string().optional().describe("A public phone number."),
    url: webAddress.optional().describe("Its own page."),
    accessibility: z.array(z.enum(accessibilityFeatures)).default([]).describe("Who can come without trouble."),
    help: z
      .strictObject({
        hours: localText.describe("When somebody is there for it: Tue and Thu, 11–14."),
        phone: z.string().optional().describe("A public phone number to ask beforehand."),
        note: localText.optional().describe("Whom to ask for, what to bring."),
      })
      .optional()
      .describe("When people are helped there with telephones and computers; /learn/help/ lists these places."),
    image: imageSchema.optional().describe("A picture."),
  })
  .describe("A place where events happen.");

export type VenueData = z.infer<typeof venueSchema>;

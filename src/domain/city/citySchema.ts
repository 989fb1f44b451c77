import { z } from "zod";
import { languageCode, localText, webAddress } from "../content/text.ts";
import { timeZoneName } from "../times/timeZone.ts";
import { writtenDay } from "../times/writtenTime.ts";

/** The ornaments drawn for the guide, after Tatar embroidery and leather mosaic. */
export const ornaments = [
  "tulip",
  "wave",
  "rosette",
  "star",
  "leaf",
  "bud",
  "trefoil",
  "cloud",
  "sprig",
  "lozenge",
] as const;

const areaSchema = z
  .strictObject({
    title: localText.describe("The area's name."),
    summary: localText.optional().describe("One sentence: what belongs to it."),
    hue: z
      .number()
      .min(0)
      .max(360)
      .describe("Its colour, as a hue in degrees (0 red, 120 green, 240 blue); lightness is chosen for contrast."),
    ornament: z.enum(ornaments).describe("Its small picture, beside the name."),
  })
  .describe("An area of creative or sports activity.");

const holidaySchema = z
  .strictObject({
    from: writtenDay.describe("The day, or the first of several: 2027-01-01."),
    to: writtenDay.optional().describe("The last day, where there are several."),
    title: localText.describe("What is celebrated."),
  })
  .superRefine(({ from, to }, context) => {
    if (to !== undefined && to < from) {
      context.addIssue({
        code: "custom",
        path: ["to"],
        input: to,
        params: { mistake: "end-before-start", wanted: from },
      });
    }
  })
  .describe("A day, or days, on which events that say holidays: skip do not take place.");

export const citySchema = z
  .strictObject({
    name: localText.describe("The city."),
    title: localText.describe("What the guide is called."),
    summary: localText.describe("One or two sentences about the guide, for search engines and previews."),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, "a country code of two capital letters, such as RU")
      .describe("The country, as in ISO 3166: RU."),
    timeZone: timeZoneName.describe("Whose clock the times in events are written by: Europe/Moscow."),
    languages: z
      .array(languageCode)
      .min(1)
      .describe("The languages of the site; the first is the city's own, at the address without a language."),
    areas: z
      .record(z.string().regex(/^[a-z0-9-]+$/), areaSchema)
      .describe("The areas of the guide, in the order they are shown; the key is the area's id."),
    holidays: z.array(holidaySchema).default([]).describe("The holidays of the city, as far ahead as they are known."),
    contacts: z
      .strictObject({
        email: z.email().optional().describe("A public e-mail address."),
        phone: z.string().optional().describe("A public phone number."),
        address: localText.optional().describe("Where to come in person."),
        url: webAddress.optional().describe("The page of those who answer for the guide."),
      })
      .prefault({})
      .describe("How to reach the people behind the guide."),
    source: webAddress.optional().describe("Where the guide's files are kept, for those who want to mend them."),
    ratings: z.boolean().default(true).describe("Whether visitors may rate what took place."),
    paidEvents: z.boolean().default(false).describe("Whether events that cost money may be listed."),
    sample: z.boolean().default(false).describe("True while the programme is a sample; every page says so."),
  })
  .describe("The city: the one file to edit first.");

export type City = z.infer<typeof citySchema>;
export type Area = z.infer<typeof areaSchema>;

import { z } from "zod";

/** A language's code as in BCP 47: `ru`, `tt`, `en`. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/, "a language code such as ru, tt or en");

export type LanguageCode = string;

/** A short text, either the same in every language or one per language: `{ ru: …, tt: …, en: … }`. */
export const localText = z.union([z.string().min(1), z.record(languageCode, z.string().min(1))]);

export type LocalText = z.infer<typeof localText>;

/** A text and the language it is written in. */
export interface Text {
  text: string;
  lang: LanguageCode;
}

/** The text in the first of the languages it has; a text without languages counts as written in the last of them. */
export function inLanguage(text: LocalText, languages: readonly LanguageCode[]): Text {
  if (typeof text === "string") return { text, lang: languages.at(-1) ?? "" };
  for (const lang of languages) {
    const found = text[lang];
    if (found !== undefined) return { text: found, lang };
  }
  const [lang = "", found = ""] = Object.entries(text)[0] ?? [];
  return { text: found, lang };
}

/** A name of content: an event, a venue, an area. */
export const idText = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a name in lower-case Latin letters, digits and hyphens, as files and areas have");

/** An address on the web; nothing but http and https, so that no page can carry a script behind a link. */
export const webAddress = z.url({ protocol: /^https?$/, error: "a web address that begins with https://" });

/** The parts of an entry that a translation may say in another language. */
export const wordsShape = {
  title: z.string().min(1).max(200).describe("What it is called, as on a poster."),
  summary: z.string().min(1).max(400).optional().describe("One or two sentences for lists and previews."),
};

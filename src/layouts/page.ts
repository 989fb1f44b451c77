import type { City } from "../domain/city/citySchema.ts";
import { inLanguage, type LanguageCode, type LocalText, type Text } from "../domain/content/text.ts";
import { address } from "../domain/guide/address.ts";
import { datesIn, type Dates } from "../i18n/dates.ts";
import { uiLanguage, wordsIn, type UiLanguage, type Words } from "../i18n/words.ts";

/** What every component needs to know of the page it stands on: for whom it is, and how to speak to them. */
export interface Page {
  city: City;
  /** The language the reader asked for. */
  lang: LanguageCode;
  /** The language of the guide's own words: the reader's, or the nearest the guide has. */
  ui: UiLanguage;
  say: Words;
  dates: Dates;
  /** This page without its language, as `address` wants it: `events/choir/`. */
  path: string;
  /** The path of another page in the same language. */
  link: (path: string) => string;
  /** A text of the content in the reader's language, or in the first it has. One said only once is in the city's own. */
  read: (text: LocalText) => Text;
  /** For `lang=`: the language of a text where it is another than the page's, else undefined. */
  foreign: (text: Text | undefined) => LanguageCode | undefined;
}

export function makePage({ city, lang, path }: Pick<Page, "city" | "lang" | "path">): Page {
  const ui = uiLanguage(lang);
  const languages = [lang, ...city.languages.filter((other) => other !== lang)];
  return {
    city,
    lang,
    ui,
    say: wordsIn(ui),
    dates: datesIn(ui),
    path,
    link: (other) => address(other, { lang, city }),
    read: (text) =>
      typeof text === "string" ? { text, lang: city.languages[0] ?? lang } : inLanguage(text, languages),
    foreign: (text) => (text && text.lang !== ui ? text.lang : undefined),
  };
}

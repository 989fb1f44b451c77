import type { City } from "../city/citySchema.ts";
import type { LanguageCode } from "../content/text.ts";

/** The path of a page in a language: the city's first language has none of its own. `address("events/choir/", …)`. */
export function address(page: string, { lang, city }: { lang: LanguageCode; city: Pick<City, "languages"> }): string {
  return lang === city.languages[0] ? `/${page}` : `/${lang}/${page}`;
}

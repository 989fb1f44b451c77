import type { City } from "../city/citySchema.ts";
import type { Mapping } from "./mappingSchema.ts";

/** A text says its language only where that is not the city's own. */
export function langField({ lang }: Pick<Mapping, "lang">, { languages }: Pick<City, "languages">): { lang?: string } {
  return lang === languages[0] ? {} : { lang };
}

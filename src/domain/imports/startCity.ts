import { ornaments, type City } from "../city/citySchema.ts";
import { nameOfValue } from "./guessSorting.ts";
import { otherAreaId, type MappingGuess } from "./guessMapping.ts";

/** What a curator says of a city that has no folder yet. */
export interface NewCity {
  name: string;
  /** ISO 3166: DE. */
  country: string;
  timeZone: string;
  /** The languages of the pages, the city's own first. */
  languages: string[];
  /** What the guide is called, and what it is, in the first of the languages. */
  title: string;
  summary: string;
  /** What the area of everything else is called, in the language of the source. */
  otherArea: string;
}

/**
 * The fields of a first city.yaml for a curator to correct: an area for each category of the source, their colours spread
 * round the circle. Paid events are allowed, because a source seldom says that all of its events are free.
 */
export function startCity(city: NewCity, guess: MappingGuess): Partial<City> {
  const { values, otherwise } = guess.area;
  const names = new Map<string, string>();
  for (const [value, area] of Object.entries(values)) {
    if (area !== null && !names.has(area)) names.set(area, area === otherAreaId ? city.otherArea : nameOfValue(value));
  }
  if (typeof otherwise === "string" && !names.has(otherwise)) names.set(otherwise, city.otherArea);
  const lang = guess.lang ?? city.languages[0] ?? "en";
  const areas = [...names].map(([id, title], index) => {
    const hue = Math.round((index * 360) / names.size);
    return [
      id,
      { title: { [lang]: title }, hue, ornament: ornaments[index % ornaments.length] ?? ornaments[0] },
    ] as const;
  });
  const { name, title, summary, country, timeZone, languages } = city;
  return { name, title, summary, country, timeZone, languages, areas: Object.fromEntries(areas), paidEvents: true };
}

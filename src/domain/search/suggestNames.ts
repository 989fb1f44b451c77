import type { Entry } from "../content/entry.ts";
import { hasWords, textsOf, titlesOf } from "./eventWords.ts";
import type { Programme } from "./programme.ts";

/** Pages of the guide whose names were meant, perhaps. */
export interface NamedPages {
  areas: string[];
  venues: Programme["venues"];
  institutions: Programme["institutions"];
}

const most = 4;

/** The areas, venues and institutions whose name, in any language, has words that begin with each word typed. */
export function suggestNames(typed: string, { city, venues, institutions }: Programme): NamedPages {
  const isMeant = (entry: Entry & { title: string }): boolean => hasWords(titlesOf(entry), typed);
  return {
    areas: Object.entries(city.areas)
      .filter(([, area]) => hasWords(textsOf(area.title), typed))
      .map(([id]) => id)
      .slice(0, most),
    venues: venues.filter(isMeant).slice(0, most),
    institutions: institutions.filter(isMeant).slice(0, most),
  };
}

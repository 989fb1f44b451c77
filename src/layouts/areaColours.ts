import type { City } from "../domain/city/citySchema.ts";

/** The hue of every area as a style sheet: the same on all pages, and no element needs a style of its own. */
export function areaColours(city: Pick<City, "areas">): string {
  return Object.entries(city.areas)
    .map(([id, { hue }]) => `[data-area=${bareName.test(id) ? id : `"${id}"`}]{--hue:${hue}}`)
    .join("");
}

/** An id that may stand in a selector without quotation marks. */
const bareName = /^[a-z][a-z0-9-]*$/;

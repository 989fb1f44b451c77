import type { Area } from "../domain/city/citySchema.ts";

/** What stands on the picture that is shown under a link: the page in the fewest words. */
export interface Card {
  /** The guide and its city. */
  site: string;
  /** The area it belongs to, or nothing on the picture of the whole guide. */
  area: { title: string; hue: number; ornament: Area["ornament"] } | undefined;
  /** `5 декабря`; what has no date has a title only. */
  date: string | undefined;
  /** `суббота, 18:00` */
  time: string | undefined;
  title: string;
  /** Where it takes place, or what it is. */
  place: string | undefined;
}

/** For those who cannot see it. */
export function sayCard({ date, time, title, place, site }: Card): string {
  return [[date, time].filter(Boolean).join(", "), title, place, site].filter(Boolean).join(". ");
}

export const starChoices = [1, 2, 3, 4, 5] as const;

export type Stars = (typeof starChoices)[number];

/** One device's opinion of one event, at one moment. */
export interface Rating {
  event: string;
  /** Milliseconds since 1970-01-01T00:00Z; for one voter always later than the opinion before. */
  time: number;
  /** Who it is, for this event only: nobody can be followed from event to event. */
  voter: string;
  /** The name of the sending it came with: a sending repeated counts once. */
  request: string;
  /** The ticket it was given with, or null. */
  ticket: string | null;
  stars: Stars;
}

/** How many stars a text asks for; undefined for anything but a whole number from 1 to 5. */
export function parseStars(text: string | undefined): Stars | undefined {
  return starChoices.find((stars) => String(stars) === text);
}

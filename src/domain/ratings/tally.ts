import { starChoices, type Rating } from "./rating.ts";

/** What is shown of opinions: a mean never without the count and the distribution. */
interface Distribution {
  count: number;
  /** Of the stars, unrounded; null where nobody has rated. */
  mean: number | null;
  /** How many gave one star, two, … five. */
  histogram: [number, number, number, number, number];
}

export interface Tally extends Distribution {
  /** The same of those whose ticket was checked in; null while they are too few to be shown. */
  attended: Distribution | null;
}

/** Counts opinions: one of each voter is to be given. */
export function tallyRatings(opinions: Iterable<Pick<Rating, "stars">>): Tally {
  const votes = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { stars } of opinions) votes[stars] += 1;
  const count = starChoices.reduce((sum, stars) => sum + votes[stars], 0);
  const given = starChoices.reduce((sum, stars) => sum + stars * votes[stars], 0);
  return {
    count,
    mean: count === 0 ? null : given / count,
    histogram: [votes[1], votes[2], votes[3], votes[4], votes[5]],
    attended: null,
  };
}

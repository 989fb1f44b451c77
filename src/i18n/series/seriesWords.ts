/** What is said of courses, of what repeats, and of what waits for its visitors. */
export interface SeriesWords {
  /** Which lesson it is, and of how many, where that is known. */
  lesson: (number: number, count?: number) => string;
  coming: string;
  past: string;
  watch: string;
  notHeld: (days: string) => string;
  anytime: string;
  anytimeHint: string;
  keepInTouch: string;
  keepInTouchHint: string;
}

/** How what changed since it was announced is told. */
export interface ChangeWords {
  /** Before what is struck through, for those who hear the page. */
  was: string;
  /** Before what holds instead. */
  is: string;
  moved: string;
  undecided: string;
}

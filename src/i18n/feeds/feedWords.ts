/** What is said where something can be kept: calendars and feeds. */
export interface FeedWords {
  /** Behind the name of what can be kept, while the programme is made up. */
  sample: string;
  /** The feed of what moved, was called off or is otherwise than announced. */
  changes: string;
  changesAbout: string;
  /** What something was before it changed, and what it is now, as sentences. */
  was: (text: string) => string;
  is: (text: string) => string;
  /** A change that is about one date only. */
  ofDay: (day: string) => string;
  /** On devices whose calendar can be opened by a link. */
  subscribeAtOnce: string;
  addThisDay: string;
  addAllDays: string;
  addAnotherDay: string;
}

/** A phrase with a number in it, in every form a browser may ask for; `#` is the number. */
type PluralForms = Record<"one" | "few" | "many" | "other", string>;

/** What a page says of the moment it is read at. */
export interface NowWords {
  /** How many minutes are left, as a sentence. */
  soon: PluralForms;
  /** The same in a line of a list. */
  soonBriefly: PluralForms;
  lastsUntil: (day: string) => string;
  joinFrom: (time: string) => string;
  joinNow: string;
  /** Where the link to join is not published. */
  joinAsk: string;
  recordingSoon: string;
  recordingSoonOf: (day: string) => string;
  recordingReady: string;
  recordingNever: string;
  recordingSoonBriefly: string;
  onlineNow: string;
  onlineTitle: string;
  about: string;
  pause: string;
  resume: string;
  paused: string;
  resumed: string;
}

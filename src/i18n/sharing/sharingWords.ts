/** What the guide says to be printed, passed on, or put on other sites. */
export interface SharingWords {
  week: {
    title: string;
    titleOf: (days: string) => string;
    weeks: string;
    empty: string;
    /** Under a day, on paper only: how many lines had no room. */
    more: (count: number) => string;
    registration: string;
    newWeek: (days: string) => string;
    ended: string;
    foot: string;
  };
  poster: {
    firstTime: (day: string) => string;
    link: string;
    titleOf: (title: string) => string;
    back: string;
    foot: string;
  };
  print: string;
  oneSheet: string;
  /** The text for a QR code's picture. */
  qr: (address: string) => string;
  embed: {
    offer: string;
    hint: string;
    code: string;
    all: string;
  };
}

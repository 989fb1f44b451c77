/** What is said of seats: taking one, the ticket, the line, giving a seat back. */
export interface RegistrationWords {
  /** The link on an event's page, the heading of the page it leads to, and the button there. */
  take: string;
  takeOf: (title: string) => string;
  /** As part of a sentence: `2 места`. */
  seats: (count: number) => string;
  whichDay: string;
  howMany: string;
  /** The button, where only a place in line is to be had. */
  queue: string;
  /** What becomes of whoever presses the button. */
  promise: string;
  /** Of a date, as part of a line. */
  free: (count: number) => string;
  full: string;
  /** That one can wait, where nobody does yet. */
  line: string;
  /** How many seats those in line wait for. */
  waiting: (count: number) => string;
  noDates: string;
  fullButQueue: string;
  backToEvent: string;
  helpers: {
    title: string;
    wanted: (count: number) => string;
    offer: string;
    /** On the ticket of a volunteer. */
    yours: string;
  };
  ticket: {
    kind: string;
    titleOf: (title: string) => string;
    /** The ticket's state, as its heading. */
    confirmed: (seats: number) => string;
    waiting: (place: string) => string;
    inLine: string;
    pending: string;
    cancelled: string;
    refused: string;
    /** What follows from it. */
    showIt: string;
    /** `most`: how many tickets may pass one for which there are not enough seats. */
    lineMoves: (most: string) => string;
    lookUntil: (time: string) => string;
    atTheDoor: (time: string) => string;
    pendingText: string;
    cancelledText: string;
    refusedText: string;
    lookAgain: string;
    eventCancelled: string;
    eventPostponed: string;
    moved: string;
    over: string;
    seats: string;
    code: string;
    aloud: string;
    keepIt: string;
    calendarHint: string;
    subscribe: string;
    subscribeHint: string;
    toEvent: string;
    /** How a letter of a code is said over the telephone. */
    letters: Readonly<Record<string, string>>;
  };
  giveBack: {
    link: string;
    question: string;
    whole: (seats: number) => string;
    text: string;
    yes: string;
    no: string;
    /** Where there is nothing to give back. */
    nothing: string;
  };
  unknown: { title: string; text: string; lost: string };
  calendar: { confirmed: string; waiting: string; cancelled: string; nameOf: (title: string) => string };
}

import { plural } from "../plural.ts";
import type { RegistrationWords } from "./registrationWords.ts";

export const registrationsEn: RegistrationWords = {
  take: "Take a seat",
  takeOf: (title) => `Take a seat: ${title}`,
  seats: plural("en", { one: "# seat", other: "# seats" }),
  whichDay: "For which day?",
  howMany: "How many seats do you need?",
  queue: "Join the waiting list",
  promise:
    "No name, telephone or e-mail is needed. A page with a code will open, and that is the ticket. Keep it: the site does not know who you are and cannot send it again.",
  free: (count) => `free seats: ${String(count)}`,
  full: "no seats left",
  line: "there is a waiting list",
  waiting: (count) => `seats waited for: ${String(count)}`,
  noDates: "No seat can be taken now: there are no coming dates.",
  fullButQueue: "There are no free seats. You can wait: if somebody gives a seat back, it becomes yours by itself.",
  backToEvent: "Back to the event",
  helpers: {
    title: "Volunteers are needed",
    wanted: plural("en", { one: "We are looking for # volunteer.", other: "We are looking for # volunteers." }),
    offer: "I want to help",
    yours: "You are down as a volunteer. Thank you!",
  },
  ticket: {
    kind: "Ticket",
    titleOf: (title) => `Ticket: ${title}`,
    confirmed: plural("en", { one: "You have # seat", other: "You have # seats" }),
    waiting: (place) => `You are in line, number ${place}`,
    inLine: "You are in line",
    pending: "We are writing you down",
    cancelled: "The seat was given back",
    refused: "There was no seat left",
    showIt: "Show this page at the door, or say the code.",
    lineMoves: (most) =>
      `A seat that is given back goes to the first in line for whom there are enough. Whoever needs more keeps their place in line, and no more than ${most} tickets can go before them.`,
    lookUntil: (time) => `Look at this page again. A seat can become yours until this time: ${time}.`,
    atTheDoor: (time) =>
      `The line has stopped: from this time on (${time}) free seats go at the door. You can come for the beginning and ask.`,
    pendingText: "Your wish is stored and will not be lost. Open this page again in a minute.",
    cancelledText: "Thank you for saying so: somebody else will have the seat. This ticket is no longer good.",
    refusedText: "This ticket gives no seat. Seats are sometimes given back: look at the event’s page later.",
    lookAgain: "Look again",
    eventCancelled: "The event is cancelled. There is no need to come, nor to do anything with the ticket.",
    eventPostponed: "The event is postponed. The ticket stays good: the new day will be given here.",
    moved: "The event was moved, and the ticket is good for the new time. If you cannot come, give the seat back.",
    over: "This event is over.",
    seats: "Seats",
    code: "Code of the ticket",
    aloud: "How to read the code over the telephone",
    keepIt:
      "The seat belongs to whoever has this code. Bookmark the page, photograph the code or print it: if you lose it, the site cannot find it. Do not pass it on.",
    calendarHint: "The calendar reminds you a day and an hour before.",
    subscribe: "Subscribe to the ticket’s calendar",
    subscribeHint:
      "A subscription learns by itself of a new time, of a cancellation and of your place in line. The seat cannot be given back by its address.",
    toEvent: "To the event’s page",
    letters: {
      ...{ A: "Alfa", B: "Bravo", C: "Charlie", D: "Delta", E: "Echo", F: "Foxtrot", G: "Golf", H: "Hotel" },
      ...{ J: "Juliett", K: "Kilo", M: "Mike", N: "November", P: "Papa" },
      ...{ Q: "Quebec", R: "Romeo", S: "Sierra", T: "Tango", U: "Uniform", V: "Victor", W: "Whiskey", X: "X-ray" },
      ...{ Y: "Yankee", Z: "Zulu" },
    },
  },
  giveBack: {
    link: "Give the seat back",
    question: "Give the seat back?",
    whole: plural("en", {
      one: "The whole ticket is given back: # seat.",
      other: "The whole ticket is given back: # seats.",
    }),
    text: "Somebody else will have it. This cannot be undone: to come after all, you would have to take a seat anew.",
    yes: "Yes, give it back",
    no: "No, keep it",
    nothing: "There is nothing to give back on this ticket.",
  },
  unknown: {
    title: "There is no such ticket",
    text: "Check every letter and digit of the code and open the address again. Capital and small letters mean the same.",
    lost: "If the code is lost, take a seat anew: it is in the programme, on the event’s own page.",
  },
  calendar: {
    confirmed: "Seat",
    waiting: "In line",
    cancelled: "Seat given back",
    nameOf: (title) => `Ticket: ${title}`,
  },
};

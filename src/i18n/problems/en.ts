import type { ProblemWords } from "./sayProblem.ts";

export const en: ProblemWords = {
  malformed: "What was sent could not be read. Reload the page and send it again.",
  "cross-site":
    "The form was sent from another site, so it was not accepted. Open the event’s page here and send the form from it.",
  "other-address": "At this address the site can only be read. Open it at its own address: {site}",
  "no-such-event": "There is no such event in the guide. Check the address, or look the event up in the guide.",
  "no-such-calendar":
    "There is no such calendar: its address asks for something the guide does not have, or no longer has. Choose the events anew on the search page and subscribe to that.",
  "no-such-method": "This address does not take such requests.",
  "ratings-off": "Events are not rated on this site.",
  "not-open": "The event has not begun yet. It can be rated once it begins: {opens}.",
  cancelled: "The event was cancelled, so it cannot be rated.",
  postponed: "The event was postponed. It can be rated once it has taken place.",
  "other-payload":
    "This form was sent already with another rating, and that one counts. To change it, open the event’s page and rate it again.",
  "others-request": "This form was sent already. Reload the page and send it again.",
  "too-large": "Too much was sent. Reload the page and send only what the form asks for.",
  "media-type": "What was sent is of an unknown kind. Send the site’s form, or JSON.",
  "no-such-ticket": "There is no such ticket. Check the code letter by letter.",
  "no-registration": "No seats are taken beforehand for this event: just come.",
  "no-such-occurrence": "The event does not take place on that date. Open its page and choose one of its dates.",
  "bad-seats": "One ticket is not for so many seats. Choose how many on the event’s page.",
  "bad-role": "One can take a seat or help, where helpers are looked for. Choose on the event’s page.",
  "registration-not-open": "Seats cannot be taken yet. They can from {opens} on.",
  "registration-closed": "Seats can no longer be taken here. Perhaps there are some at the door.",
  "registration-cancelled": "The event was cancelled, so seats cannot be taken.",
  "registration-postponed": "The event was postponed. Seats can be taken once its new date is known.",
  full: "All seats are taken, and there is no line to wait in. Perhaps some are given back: try again later.",
  "other-registration":
    "This form was sent already, asking for something else, and that stands. To take other seats, open the event’s page again.",
  "bad-rating": "Choose a rating from 1 to 5.",
  "bad-request-id": "The form’s number (request) is damaged. Reload the page and send it again.",
  "no-tickets-yet": "The site does not take tickets yet. Send the rating without one.",
  "too-many-requests": "Too much was sent from your network at once. Wait a minute and send it again.",
  internal: "Something went wrong on the site. Try again a little later.",
  "no-key": "The site takes no answers yet: it is not fully set up. Please tell those who run it.",
  "not-saved": "It could not be saved. Send it again in a few seconds.",
  "unknown-outcome": "We cannot tell whether it was saved. Send it again in a few seconds: it will not count twice.",
  unreadable: "The figures cannot be read now. Try again in a few seconds.",
};

import { plural } from "../plural.ts";
import type { SharingWords } from "./sharingWords.ts";

export const sharingEn: SharingWords = {
  week: {
    title: "The week’s programme",
    titleOf: (days) => `The week’s programme: ${days}`,
    weeks: "Weeks",
    empty: "Nothing is planned for this week yet.",
    more: plural("en", { one: "and # more event on the site", other: "and # more events on the site" }),
    registration: "registration needed",
    newWeek: (days) => `It is another week now: ${days}`,
    ended: "This sheet was made long ago. What is on now is in the programme.",
    foot: "The whole programme, details and changes are on the site:",
  },
  poster: {
    firstTime: (day) => `First time: ${day}`,
    link: "Poster to print",
    titleOf: (title) => `Poster: ${title}`,
    back: "To the event’s page",
    foot: "Details and changes are on the site:",
  },
  print: "Print",
  oneSheet: "It prints on one sheet of A4.",
  qr: (address) => `QR code that leads to ${address}`,
  embed: {
    offer: "Show this programme on your site",
    hint: "Put this code into a page of your site. The next dates will appear there by themselves.",
    code: "Code to paste",
    all: "The whole programme",
  },
};

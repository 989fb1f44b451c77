import type { ImportWords } from "./sayImport.ts";

export const en: ImportWords = {
  unreadable: {
    "not-found": ({ found }) => `There is no file ${found}.`,
    "is-folder": ({ found }) => `${found} is a folder: name the file in it.`,
    "too-big": ({ plain, wanted }) => `There is ${plain} of it; at most ${wanted} can be imported at once.`,
    "bad-address": ({ found }) => `${found} is no address that can be fetched: write one that begins with https://.`,
    "no-such-page": ({ found }) => `There is no such page as ${found} (any more): look for its address at the source.`,
    "not-public": ({ found }) =>
      `The server does not show ${found} to everybody: ask the source for a public address, or save the file and name that.`,
    "server-error": ({ found, wanted }) => `The server could not answer for ${found} (${wanted}): try again later.`,
    "odd-answer": ({ found, wanted }) =>
      `The server answered for ${found} with ${wanted} instead of a file: open it in a browser to see what is there.`,
    "no-answer": ({ found, wanted }) =>
      `${found} cannot be reached (${wanted}): check the address and the connection, and try again.`,
    "too-slow": ({ found, wanted }) => `${found} was not there after ${wanted} seconds: try again later.`,
    empty: () => "The file is empty.",
    "not-utf8": () =>
      "The file is not saved as UTF-8, so its letters cannot be told: save it again with that encoding (in Excel: CSV UTF-8).",
    "utf-16": () => "The file is saved as UTF-16 or holds no text: save it again with the encoding UTF-8.",
    "other-charset": ({ found }) =>
      `The server says that its text is written in ${found}, but it is not: save it as a file in UTF-8, and name that.`,
    spreadsheet: () =>
      "The file is a spreadsheet or an archive: open it and save the table in it as CSV with the encoding UTF-8.",
    compressed: () => "The file is compressed: unpack it and name the file that was in it.",
    pdf: () => "The file is a PDF, made for printing: ask the source for iCalendar, CSV or JSON.",
    "html-page": () =>
      "The file is a web page: look on it for the link that leads to the calendar (.ics), the CSV or the JSON file.",
    xml: () => "The file is XML, perhaps a feed of news: ask the source for iCalendar, CSV or JSON.",
    "broken-json": ({ line, found }) => `The JSON cannot be read from line ${line} on, near ${found}.`,
    "cut-off-json": ({ line }) => `The JSON ends too early, in line ${line}: the file is cut off. Fetch it again.`,
    "no-events": () => "There are no events in the file: it is JSON, but without a list of records that have fields.",
    "too-many-columns": ({ wanted }) =>
      `The records of the JSON have more than ${wanted} different fields: this is no list of events.`,
    "unclosed-quote": ({ line }) =>
      `The quotation mark that opens in the record of line ${line} never closes: the file is cut off, or the mark is missing.`,
    "broken-csv": ({ line }) => `The record of line ${line} cannot be read as CSV.`,
    "no-calendar": () => "The file is no calendar: nothing in it begins with BEGIN:VCALENDAR.",
    "broken-calendar": ({ line }) =>
      `Line ${line} of the calendar ends what did not begin: a line before it is missing.`,
    "cut-off-calendar": ({ line }) => `The calendar is cut off: what begins in line ${line} does not end.`,
    "empty-calendar": () => "There are no events in the calendar.",
    "no-header": () =>
      "The first row holds an event, not the names of the columns: put a row with their names above it.",
    "no-records": () => "There is nothing below the names of the columns.",
    "no-table": () =>
      "The file is neither iCalendar nor JSON nor a table of events: no first row names the columns of the rows below.",
    "no-column": ({ found, wanted, mapping }) =>
      `It cannot be told which column holds the ${found}; the columns are ${wanted}. ${mapping} is there for you to name it in; then run the import again.`,
    "no-column-in-dry-run": ({ found, wanted, mapping }) =>
      `It cannot be told which column holds the ${found}; the columns are ${wanted}. Without --dry-run, ${mapping} would be written for you to name it in.`,
    "missing-column": ({ found, wanted, mapping }) =>
      `${mapping} speaks of a column ${found}; this file has ${wanted}. If it comes from another source, give it a --name of its own.`,
    "unknown-language": () => "There is too little text to tell its language: say it, as in --lang de.",
    "broken-mapping": ({ plain }) => `The mapping cannot be used: ${plain}`,
    "broken-city": ({ plain }) => `The city cannot be used: ${plain}`,
    "broken-ledger": ({ found }) =>
      `${found}, which says what earlier imports wrote, cannot be read: restore it, or delete it and let the import begin anew.`,
    "unknown-area": ({ found, wanted, mapping }) =>
      `${mapping} names the area ${found}; the areas in city.yaml are ${wanted}.`,
    "unknown-institution": ({ found, mapping }) =>
      `${mapping} names the institution ${found}, which has no file in institutions/.`,
  },
  setAside: {
    "cell-count": ({ plain, wanted }) => `It has ${plain} cells where the first row has ${wanted}.`,
    "huge-cell": ({ found, wanted }) => `What stands in ${found} is longer than ${wanted} characters.`,
    "damaged-text": ({ found }) => `The letters in ${found} were damaged before they came here.`,
    "no-title": () => "It has no title.",
    "long-title": ({ wanted }) => `Its title is longer than ${wanted} characters.`,
    "long-place": ({ wanted }) => `The name of its place is longer than ${wanted} characters.`,
    "no-date": () => "It has no date.",
    "unreadable-date": ({ found }) => `${found} is no date or time that can be read.`,
    "ambiguous-date": ({ found, mapping }) =>
      `${found} may be read with the day or the month first: say dates: order: in ${mapping}.`,
    "placeholder-date": ({ found, mapping }) =>
      `${found} stands for “always” or “not known”, not for a day (dates: in ${mapping}).`,
    "end-before-start": ({ found, wanted }) => `It ends at ${found}, before it begins at “${wanted}”.`,
    "unknown-zone": ({ found }) =>
      `Its times are in a zone ${found} that cannot be told: at the source, choose one such as Europe/Berlin.`,
    "unreadable-rule": ({ found }) => `${found} is no rule of repeating that can be followed.`,
    "too-frequent": ({ found }) => `The rule ${found} would have it take place 24 times a day or more.`,
    "this-and-future": ({ found }) =>
      `It changes for good from ${found} on (RANGE=THISANDFUTURE): at the source, make it two events.`,
    "broken-line": ({ found }) => `The line ${found} of it cannot be read.`,
    superseded: ({ plain }) => `Line ${plain} has a later version of the same event (UID).`,
    private: ({ found }) => `The calendar does not call it public (CLASS: ${found}), so it is not published.`,
    "no-area": ({ mapping }) => `Nothing says its area (area: in ${mapping}).`,
    "unknown-area": ({ found, mapping }) => `No area is given for ${found} (area: values: in ${mapping}).`,
    "no-kind": ({ mapping }) => `Nothing says its kind (kind: in ${mapping}).`,
    "unknown-kind": ({ found, mapping }) => `No kind is given for ${found} (kind: values: in ${mapping}).`,
    "not-free": ({ mapping }) =>
      `It is not known to be free. If all there is free, say free: true in ${mapping}; to list what costs, paidEvents: true in city.yaml.`,
    "does-not-fit": () => "It makes no event.",
  },
  reasons: {
    "cell-count": "a wrong number of cells",
    "huge-cell": "a text too long",
    "damaged-text": "damaged letters",
    "no-title": "no title",
    "long-title": "a title too long",
    "long-place": "the name of a place too long",
    "no-date": "no date",
    "unreadable-date": "an unreadable date",
    "ambiguous-date": "a date that may be read in two ways",
    "placeholder-date": "a placeholder for a date",
    "end-before-start": "an end before the start",
    "unknown-zone": "an unknown time zone",
    "unreadable-rule": "an unreadable rule of repeating",
    "too-frequent": "a rule that repeats too often",
    "this-and-future": "a change from one date on",
    "broken-line": "an unreadable line",
    superseded: "a later version in the same file",
    private: "not public",
    "no-area": "no area",
    "unknown-area": "an area not in the mapping",
    "no-kind": "no kind",
    "unknown-kind": "a kind not in the mapping",
    "not-free": "not known to be free",
    "does-not-fit": "no event",
  },
  notes: {
    "bad-link": ({ found }) => `${found} is no web address; the link is left out.`,
    "bad-coordinates": ({ found }) => `${found} is no place on Earth; the coordinates are left out.`,
    "two-addresses": ({ found }) =>
      `Another place of this name has another address (${found}): it has a file of its own.`,
    "otherwise-area": ({ found, mapping }) => `${found} is not in ${mapping}; it went where all others go.`,
    "lost-session": ({ found }) => `One of its times, ${found}, cannot be used; the others are there.`,
    "as-repeats": ({ found }) => `Its rule ${found} came across as repeats.`,
    "as-dates": ({ found }) => `Its rule ${found} has no like among the plain fields; its dates stand singly.`,
    "dates-from": ({ plain }) => `There are too many of them; the first that stands there is on ${plain}.`,
    "dates-until": ({ plain }) => `There are more of them; the last that stands there is on ${plain}.`,
    "cancelled-dates": ({ found }) => `Cancelled dates are left out: ${found}.`,
    "other-title": ({ found }) => `Single dates have other titles, which are left out: ${found}.`,
    "other-text": ({ found }) => `Single dates have other texts or pages, which are left out: ${found}.`,
    "other-place": ({ found }) => `Single dates are elsewhere, which is left out: ${found}.`,
    tentative: ({ found }) => `The calendar calls it ${found}, not certain to take place.`,
    "free-with-price": ({ found }) =>
      `What it says of being free does not go with its price, ${found}: whether it is free is left open.`,
  },
  duplicates: {
    "same-link": ({ of }) => `The same page and time as ${of}.`,
    "same-title-time-place": ({ of }) => `The same title, time and place as ${of}.`,
    "other-page": ({ of }) => `The same title, time and place as ${of}, with another page.`,
  },
  didYouMean: (nearest) => `Did you mean ${nearest}?`,
};

import type { ImportWords } from "./sayImport.ts";

export const en: ImportWords = {
  unreadable: {
    "not-found": ({ found }) => `There is no file ${found}.`,
    "is-folder": ({ found }) => `${found} is a folder: name the file in it.`,
    "too-big": ({ plain, wanted }) => `The file is ${plain} large; at most ${wanted} can be imported at once.`,
    empty: () => "The file is empty.",
    "not-utf8": () =>
      "The file is not saved as UTF-8, so its letters cannot be told: save it again with that encoding (in Excel: CSV UTF-8).",
    "utf-16": () => "The file is saved as UTF-16 or holds no text: save it again as CSV with the encoding UTF-8.",
    spreadsheet: () => "The file is a spreadsheet: open it and save the table as CSV with the encoding UTF-8.",
    "html-page": () => "The file is a web page, not a table: look for the link on it that leads to the CSV file.",
    "not-csv": () => "The file is JSON or a calendar, not a table; only CSV can be imported.",
    "unclosed-quote": ({ line }) =>
      `The quotation mark that opens in the record of line ${line} never closes: the file is cut off, or the mark is missing.`,
    "broken-csv": ({ line }) => `The record of line ${line} cannot be read as CSV.`,
    "no-header": () =>
      "The first row holds an event, not the names of the columns: put a row with their names above it.",
    "no-records": () => "There is nothing below the names of the columns.",
    "no-table": () =>
      "The file is no table of events: its first row does not name the columns of the rows below. Only CSV can be imported.",
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
    "no-area": ({ mapping }) => `Nothing says its area (area: in ${mapping}).`,
    "unknown-area": ({ found, mapping }) => `No area is given for ${found} (area: values: in ${mapping}).`,
    "no-kind": ({ mapping }) => `Nothing says its kind (kind: in ${mapping}).`,
    "unknown-kind": ({ found, mapping }) => `No kind is given for ${found} (kind: values: in ${mapping}).`,
    "not-free": () => "It is not known to be free, and city.yaml does not say paidEvents: true.",
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
  },
  duplicates: {
    "same-link": ({ of }) => `The same page and time as ${of}.`,
    "same-title-time-place": ({ of }) => `The same title, time and place as ${of}.`,
    "other-page": ({ of }) => `The same title, time and place as ${of}, with another page.`,
  },
  didYouMean: (nearest) => `Did you mean ${nearest}?`,
};

import type { City } from "../city/citySchema.ts";
import { webAddress } from "../content/text.ts";
import { betweenValues } from "./calendar/calendarCells.ts";
import { checkCalendar, statusOf } from "./calendar/calendarStatus.ts";
import { readCalendarTimes } from "./calendar/readCalendarTimes.ts";
import { cleanLine, looksDamaged } from "./cleanText.ts";
import type { ImportedEvent, ImportedPlace } from "./importedEvent.ts";
import type { Columns, Mapping, Sorting } from "./mappingSchema.ts";
import { markdownOf, readText, wordsOfTree } from "./markdownOf.ts";
import { CannotImport, type Note, type NoteCode } from "./outcome.ts";
import { readTimes } from "./readTimes.ts";
import { readYes } from "./readYes.ts";
import { sortedBy } from "./sortedBy.ts";
import type { SourceRecord } from "./sourceRecord.ts";
import { summarise } from "./summarise.ts";
import { takeMark } from "./takeMark.ts";

const longestCell = 50_000;
const longestName = 200;
const longestSummary = 300;

/**
 * Reads one record as the mapping says. What it cannot make sense of but can do without is left out and noted.
 *
 * @throws CannotImport where anything would have to be guessed
 */
export function readRecord(
  record: SourceRecord,
  { mapping, city }: { mapping: Mapping; city: Pick<City, "timeZone" | "paidEvents"> },
): { event: ImportedEvent; notes: Note[] } {
  if (record.calendar) checkCalendar(record.calendar);
  checkCells(record, mapping);
  const cell = (field: keyof Columns, cells = record.cells): string => cells.get(mapping.columns[field] ?? "") ?? "";
  const line = (field: keyof Columns, cells = record.cells): string => cleanLine(plainOf(cell(field, cells), mapping));
  const whole = line("title");
  if (whole === "") throw new CannotImport("no-title");
  if (whole.length > longestName) throw new CannotImport("long-title", { wanted: String(longestName) });
  const { title: unmarked, status: marked } = takeMark(whole, mapping.marks);
  const title = mapping.capitals === true ? capitalise(unmarked) : unmarked;

  const notes: Note[] = [];
  const note = (code: NoteCode, found: string): void => {
    notes.push({ at: record.at, code, title, found });
  };
  const { summary, body } = readTexts(cell("summary"), cell("description"), mapping);
  const venue = line("venue");
  if (venue.length > longestName) throw new CannotImport("long-place", { wanted: String(longestName) });
  const placeOf = (cells: SourceRecord["cells"], report: typeof note): ImportedPlace | undefined => {
    const name = line("venue", cells);
    if (name === "" || isOnline(name, mapping)) return undefined;
    return readPlace(
      name,
      line("address", cells),
      readCoordinates((field) => cell(field, cells), report),
    );
  };
  const online = isOnline(venue, mapping) || isCalledOnline(record, mapping);
  const place = placeOf(record.cells, note);
  const link = readLink(cleanLine(cell("link")), note);
  const { free, price } = readPrice(line("price"), { free: mapping.free, said: readYes(cell("free")), note });
  if (!city.paidEvents && free !== true) throw new CannotImport("not-free", { found: String(free) });

  const event: ImportedEvent = {
    at: record.at,
    title,
    summary,
    body,
    ...(record.calendar
      ? readCalendarTimes(record.calendar, {
          ...{ mapping, timeZone: city.timeZone, note, own: record.cells },
          tell: (cells) => ({
            title: takeMark(line("title", cells), mapping.marks).title,
            place: placeOf(cells, () => undefined),
            others: [cell("description", cells), line("link", cells)].join("\n"),
          }),
        })
      : readTimes(record, {
          ...{ mapping, timeZone: city.timeZone },
          onLostSession: (found) => note("lost-session", found),
        })),
    area: sortRecord<string>(record, mapping.area, {
      unknown: "unknown-area",
      none: "no-area",
      onOther: (found) => note("otherwise-area", found),
    }),
    kind: sortRecord(record, mapping.kind, { unknown: "unknown-kind", none: "no-kind" }),
    online,
    free,
    status: record.calendar ? statusOf(record.calendar, { marked, note }) : marked,
    ...(place ? { place } : {}),
    ...(price === "" ? {} : { price }),
    ...(link === undefined ? {} : { link }),
    ...(line("id") === "" ? {} : { id: line("id") }),
  };
  return { event, notes };
}

function checkCells({ cells, cellCount }: SourceRecord, { columns }: Mapping): void {
  if (cellCount) {
    throw new CannotImport("cell-count", { found: String(cellCount.found), wanted: String(cellCount.wanted) });
  }
  for (const name of Object.values(columns).filter((column) => column !== undefined)) {
    const cell = cells.get(name) ?? "";
    if (cell.length > longestCell) throw new CannotImport("huge-cell", { found: name, wanted: String(longestCell) });
    if (looksDamaged(cell)) throw new CannotImport("damaged-text", { found: name });
  }
}

/** A short text is the summary, and the long one is the body; of one text, or a short one that is long, the first sentences. */
function readTexts(short: string, long: string, { texts, lang }: Mapping): { summary: string; body: string } {
  const [lead, text] = [readText(short, texts), readText(long, texts)];
  const words = paragraphsOf(lead).join(" ").trim();
  if (words !== "" && words.length <= longestSummary) {
    return { summary: words, body: paragraphsOf(text).join(" ").trim() === words ? "" : markdownOf(text) };
  }
  const whole = { ...text, children: [...lead.children, ...text.children] };
  const summary = summarise(paragraphsOf({ children: whole.children.filter(({ type }) => type !== "heading") }), lang);
  return { summary, body: paragraphsOf(whole).join(" ").trim() === summary ? "" : markdownOf(whole) };
}

function paragraphsOf({ children }: Pick<ReturnType<typeof readText>, "children">): string[] {
  return children.map((child) => wordsOfTree(child).replace(/\s+/g, " ").trim());
}

function capitalise(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** In sources that write HTML even a title may hold its signs: `&amp;`. */
function plainOf(text: string, { texts }: Mapping): string {
  return texts === "html" ? wordsOfTree(readText(text, "html")) : text;
}

/** A place one is told of only by its address on the web is none. */
function isOnline(venue: string, { online }: Mapping): boolean {
  return online.includes(venue) || webAddress.safeParse(venue).success;
}

/** True of a calendar's event at a place that one can take part in from home as well: a category says so. */
function isCalledOnline({ cells, calendar }: SourceRecord, { online }: Mapping): boolean {
  const categories = calendar ? (cells.get("CATEGORIES") ?? "").split(betweenValues) : [];
  return categories.some((category) => online.includes(category));
}

function readPlace(name: string, address: string, coordinates: [number, number] | undefined): ImportedPlace {
  return { name, ...(address === "" ? {} : { address }), ...(coordinates ? { coordinates } : {}) };
}

function readCoordinates(
  cell: (field: keyof Columns) => string,
  note: (code: NoteCode, found: string) => void,
): [number, number] | undefined {
  const written = [cell("latitude"), cell("longitude")].map((text) => text.trim());
  if (written.every((text) => text === "")) return undefined;
  const [latitude = NaN, longitude = NaN] = written.map((text) => (text === "" ? NaN : Number(text.replace(",", "."))));
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  if (isPlace) return [latitude, longitude];
  note("bad-coordinates", written.join(", "));
  return undefined;
}

function readLink(link: string, note: (code: NoteCode, found: string) => void): string | undefined {
  if (webAddress.safeParse(link).success) return link;
  if (link !== "") note("bad-link", link);
  return undefined;
}

const wordsForFree = new RegExp(
  `^(?:${[
    /0(?:[.,]0+)?\s*(?:€|eur|euro|₽|руб|\$)?/.source,
    /free(?: (?:admission|entry|entrance|of charge))?|(?:admission|entry|entrance)(?: is)? free/.source,
    /frei|kostenlos|kostenfrei|gratis|freier eintritt|(?:der )?eintritt(?: ist)?:? (?:frei|kostenlos)/.source,
    /бесплатно|вход:? (?:свободный|бесплатный|бесплатно)|(?:свободный|бесплатный) вход|бушлай/.source,
  ].join("|")})$`,
  "i",
);

interface Price {
  free: Mapping["free"];
  price: string;
}

/**
 * A price in words is a price; only a plain nought or the word for free says there is none. Where a column of its own says
 * yes or no, that holds, unless the price is a sum that costs something, or none: then it is left open.
 */
function readPrice(
  price: string,
  {
    free,
    said,
    note,
  }: { free: Mapping["free"]; said: boolean | undefined; note: (code: NoteCode, found: string) => void },
): Price {
  if (price === "") return { free: said ?? free, price };
  const isNone = wordsForFree.test(price.replace(/\s*[.!]+$/, ""));
  if (said === undefined) return isNone ? { free: true, price: "" } : { free: false, price };
  if (said ? /[1-9]/.test(price) : isNone) {
    note("free-with-price", price);
    return { free: "unknown", price };
  }
  return { free: said, price: isNone ? "" : price };
}

function sortRecord<Value extends string>(
  { cells }: SourceRecord,
  sorting: Omit<Sorting, "values" | "words" | "otherwise"> & {
    values: Record<string, Value | null>;
    words?: Record<string, Value | null> | undefined;
    otherwise?: Value | null | undefined;
  },
  {
    unknown,
    none,
    onOther,
  }: { unknown: "unknown-area" | "unknown-kind"; none: "no-area" | "no-kind"; onOther?: (found: string) => void },
): Value {
  const found = sortedBy(cells, sorting);
  const meanings = [sorting.values, sorting.words ?? {}].find(
    (all) => found !== undefined && Object.hasOwn(all, found),
  );
  const meaning = meanings?.[found ?? ""];
  if (meaning !== undefined && meaning !== null) return meaning;
  if (meaning === null || sorting.otherwise === undefined || sorting.otherwise === null) {
    throw found === undefined ? new CannotImport(none) : new CannotImport(unknown, { found });
  }
  if (found !== undefined) onOther?.(found);
  return sorting.otherwise;
}

import type { City } from "../city/citySchema.ts";
import { webAddress } from "../content/text.ts";
import { cleanLine, looksDamaged } from "./cleanText.ts";
import type { ImportedEvent, ImportedPlace } from "./importedEvent.ts";
import type { Columns, Mapping, Sorting } from "./mappingSchema.ts";
import { markdownOf, readText, wordsOfTree } from "./markdownOf.ts";
import { CannotImport, type Note, type NoteCode } from "./outcome.ts";
import { readTimes } from "./readTimes.ts";
import { sortedBy } from "./sortedBy.ts";
import type { SourceRecord } from "./sourceRecord.ts";
import { summarise } from "./summarise.ts";
import { takeMark } from "./takeMark.ts";

const longestCell = 50_000;
const longestName = 200;

/**
 * Reads one record as the mapping says. What it cannot make sense of but can do without is left out and noted.
 *
 * @throws CannotImport where anything would have to be guessed
 */
export function readRecord(
  record: SourceRecord,
  { mapping, city }: { mapping: Mapping; city: Pick<City, "timeZone" | "paidEvents"> },
): { event: ImportedEvent; notes: Note[] } {
  checkCells(record, mapping);
  const cell = (field: keyof Columns): string => record.cells.get(mapping.columns[field] ?? "") ?? "";
  const line = (field: keyof Columns): string => cleanLine(plainOf(cell(field), mapping));
  const whole = line("title");
  if (whole === "") throw new CannotImport("no-title");
  if (whole.length > longestName) throw new CannotImport("long-title", { wanted: String(longestName) });
  const { title, status } = takeMark(whole, mapping.marks);

  const notes: Note[] = [];
  const note = (code: NoteCode, found: string): void => {
    notes.push({ at: record.at, code, title, found });
  };
  const tree = readText(cell("description"), mapping.texts);
  const paragraphs = tree.children.map((child) => wordsOfTree(child).replace(/\s+/g, " ").trim());
  const summary = summarise(paragraphs, mapping.lang);
  const venue = line("venue");
  if (venue.length > longestName) throw new CannotImport("long-place", { wanted: String(longestName) });
  const online = mapping.online.includes(venue);
  const place = venue === "" || online ? undefined : readPlace(venue, line("address"), readCoordinates(cell, note));
  const link = readLink(cleanLine(cell("link")), note);
  const { free, price } = readPrice(line("price"), mapping.free);
  if (!city.paidEvents && free !== true) throw new CannotImport("not-free", { found: String(free) });

  const event: ImportedEvent = {
    at: record.at,
    title,
    summary,
    body: paragraphs.join(" ").trim() === summary ? "" : markdownOf(tree),
    ...readTimes(record, {
      mapping,
      timeZone: city.timeZone,
      onLostSession: (found) => note("lost-session", found),
    }),
    area: sortRecord<string>(record, mapping.area, {
      unknown: "unknown-area",
      none: "no-area",
      onOther: (found) => note("otherwise-area", found),
    }),
    kind: sortRecord(record, mapping.kind, { unknown: "unknown-kind", none: "no-kind" }),
    online,
    free,
    status,
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

/** In sources that write HTML even a title may hold its signs: `&amp;`. */
function plainOf(text: string, { texts }: Mapping): string {
  return texts === "html" ? wordsOfTree(readText(text, "html")) : text;
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

/** A price in words is a price; only a plain nought or the word for free says there is none. */
function readPrice(price: string, free: Mapping["free"]): { free: Mapping["free"]; price: string } {
  if (price === "") return { free, price };
  return wordsForFree.test(price.replace(/\s*[.!]+$/, "")) ? { free: true, price: "" } : { free: false, price };
}

function sortRecord<Value extends string>(
  { cells }: SourceRecord,
  sorting: Omit<Sorting, "values" | "otherwise"> & {
    values: Record<string, Value | null>;
    otherwise?: Value | null | undefined;
  },
  {
    unknown,
    none,
    onOther,
  }: { unknown: "unknown-area" | "unknown-kind"; none: "no-area" | "no-kind"; onOther?: (found: string) => void },
): Value {
  const found = sortedBy(cells, sorting);
  const meaning = found === undefined || !Object.hasOwn(sorting.values, found) ? undefined : sorting.values[found];
  if (meaning !== undefined && meaning !== null) return meaning;
  if (meaning === null || sorting.otherwise === undefined || sorting.otherwise === null) {
    throw found === undefined ? new CannotImport(none) : new CannotImport(unknown, { found });
  }
  if (found !== undefined) onOther?.(found);
  return sorting.otherwise;
}

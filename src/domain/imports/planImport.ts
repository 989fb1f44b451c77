import type { City } from "../city/citySchema.ts";
import type { SourceFile } from "../content/sourceFile.ts";
import { readEntry } from "../guide/readEntry.ts";
import { rooms } from "../guide/rooms.ts";
import { checkMapping } from "./checkMapping.ts";
import { findVanished } from "./findVanished.ts";
import { groupEvents, type Duplicate } from "./groupEvents.ts";
import { groupPlaces } from "./groupPlaces.ts";
import type { ImportedEvent } from "./importedEvent.ts";
import { pathFinder, type Ledger } from "./ledger.ts";
import type { Mapping } from "./mappingSchema.ts";
import { CannotImport, type Note, type SetAside } from "./outcome.ts";
import { planEvents } from "./planEvents.ts";
import { planInstitution } from "./planInstitution.ts";
import { planVenues } from "./planVenues.ts";
import { readRecord } from "./readRecord.ts";
import { renderEvent } from "./renderEvent.ts";
import type { Records } from "./sourceRecord.ts";

/** A file the import would write. */
export interface PlannedFile {
  /** Relative to the content folder: `events/choir.md`. */
  path: string;
  text: string;
  /** What it is found again by at the next import. */
  keys: string[];
}

/** A record and the file its event is in; several records of one event have one file. */
interface Placed {
  at: number;
  title: string;
  path: string;
}

/** What becomes of every record of a source: each stands in exactly one of `placed`, `setAside` and `duplicates`. */
export interface ImportPlan {
  /** How `at` counts. */
  unit: Records["unit"];
  records: number;
  placed: Placed[];
  setAside: SetAside[];
  duplicates: Duplicate[];
  notes: Note[];
  files: PlannedFile[];
  /** The files of events the source no longer has. */
  vanished: string[];
  /** True where the source gave only a part of what it has, so that nothing is known to be gone. */
  isPart: boolean;
}

export interface ImportInto {
  mapping: Mapping;
  city: City;
  /** What the folder holds now. */
  files: readonly SourceFile[];
  ledger: Ledger;
  /** Called while the records are read. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Says what an import of these records would write, without writing anything. The same records, mapping and folder always
 * give the same plan.
 *
 * @throws UnreadableSource where the mapping fits neither the source nor the city
 */
export function planImport(source: Records, into: ImportInto): ImportPlan {
  checkMapping(into, source);
  const { events, setAside, notes } = readRecords(source, into);
  const findPath = pathFinder(into.ledger);
  const isKnown = (key: string): boolean => findPath("events", key) !== undefined;
  const { groups, duplicates } = groupEvents(events, { isKnown });
  const kept = groups.flatMap(({ records }) => records);
  const venues = planVenues(groupPlaces(kept), { ...into, findPath });
  const eventFiles = planEvents(groups, { ...into, findPath, venueOf: (place) => place && venues.ids.get(place) });
  const placed = groups.flatMap(({ records }, index) =>
    records.map(({ at, title }) => ({ at, title, path: eventFiles[index]?.path ?? "" })),
  );
  const paths = new Set(eventFiles.map(({ path }) => path));
  const plan: ImportPlan = {
    unit: source.unit,
    records: source.records.length,
    placed: placed.toSorted(byPlace),
    setAside,
    duplicates,
    notes: [...notes, ...venues.notes].toSorted(byPlace),
    files: [...planInstitution(into), ...venues.files, ...eventFiles],
    vanished: findVanished(source, { ...into, isPlaced: (path) => paths.has(path) }),
    isPart: source.isPart ?? false,
  };
  checkSum(plan);
  return plan;
}

function readRecords(
  { records }: Records,
  into: ImportInto,
): { events: ImportedEvent[]; setAside: SetAside[]; notes: Note[] } {
  const events: ImportedEvent[] = [];
  const setAside: SetAside[] = [];
  const notes: Note[] = [];
  for (const [index, record] of records.entries()) {
    into.onProgress?.(index, records.length);
    try {
      const read = readRecord(record, into);
      checkEvent(read.event, into);
      events.push(read.event);
      notes.push(...read.notes);
    } catch (error) {
      if (!(error instanceof CannotImport)) throw error;
      const title = (record.cells.get(into.mapping.columns.title) ?? "").replace(/\s+/g, " ").trim();
      setAside.push({ at: record.at, title, code: error.code, ...error.parts });
    }
  }
  return { events, setAside, notes };
}

/** What the importer makes is held against the same schema as what a person writes, by the same reader. */
function checkEvent(event: ImportedEvent, into: ImportInto): void {
  const [mistake] = readEntry(
    { path: "", text: renderEvent([event], { ...into, venueOf: () => undefined }) },
    rooms.events,
  ).mistakes;
  if (mistake) throw new CannotImport("does-not-fit", { mistake });
}

function byPlace(a: { at: number }, b: { at: number }): number {
  return a.at - b.at;
}

/** No record may get lost: in = placed + set aside + duplicates, each once. */
function checkSum({ records, placed, setAside, duplicates }: ImportPlan): void {
  const different = new Set([...placed, ...setAside, ...duplicates].map(({ at }) => at));
  const sum = placed.length + setAside.length + duplicates.length;
  if (sum !== records || different.size !== records) {
    throw new Error(
      `Cannot account for every record: ${records} came in, ${sum} (${different.size} of them different) came out`,
    );
  }
}

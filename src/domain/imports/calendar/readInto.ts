import type { ImportedPlace } from "../importedEvent.ts";
import type { Mapping } from "../mappingSchema.ts";
import type { NoteCode } from "../outcome.ts";

/** What cells say besides the time. */
interface Told {
  title: string;
  place: ImportedPlace | undefined;
  /** What else there is, to be compared. */
  others: string;
}

export interface ReadInto {
  mapping: Mapping;
  /** The city's. */
  timeZone: string;
  note: (code: NoteCode, found: string) => void;
  /** The texts of the event itself. */
  own: ReadonlyMap<string, string>;
  tell: (cells: ReadonlyMap<string, string>) => Told;
}

export function isSamePlace(a: ImportedPlace | undefined, b: ImportedPlace | undefined): boolean {
  return a?.name === b?.name && a?.address === b?.address;
}

import type { Mistake } from "../content/mistake.ts";

/** Why a record is set aside. The words for each are in `src/i18n/imports`. */
export type SetAsideCode =
  | "cell-count"
  | "huge-cell"
  | "damaged-text"
  | "no-title"
  | "long-title"
  | "long-place"
  | "no-date"
  | "unreadable-date"
  | "ambiguous-date"
  | "placeholder-date"
  | "end-before-start"
  | "unknown-zone"
  | "unreadable-rule"
  | "too-frequent"
  | "this-and-future"
  | "broken-line"
  | "superseded"
  | "private"
  | "no-area"
  | "unknown-area"
  | "no-kind"
  | "unknown-kind"
  | "not-free"
  | "does-not-fit";

/** What was noticed about a record that is imported nevertheless. */
export type NoteCode =
  | "bad-link"
  | "bad-coordinates"
  | "two-addresses"
  | "otherwise-area"
  | "lost-session"
  | "free-with-price"
  | "as-repeats"
  | "as-dates"
  | "dates-from"
  | "dates-until"
  | "cancelled-dates"
  | "other-title"
  | "other-text"
  | "other-place"
  | "tentative";

export interface SetAside {
  /** Where the record stands in the source, from 1. */
  at: number;
  code: SetAsideCode;
  /** Its title, so that a curator can find it; empty where it has none. */
  title: string;
  found?: string | undefined;
  wanted?: string | undefined;
  /** What the schema of events has against it. */
  mistake?: Mistake;
}

export interface Note {
  at: number;
  code: NoteCode;
  title: string;
  found: string;
}

/** Raised inside the reading of one record; becomes a `SetAside`. */
export class CannotImport extends Error {
  override readonly name = "CannotImport";
  readonly code: SetAsideCode;
  readonly parts: Pick<SetAside, "found" | "wanted" | "mistake">;

  constructor(code: SetAsideCode, parts: Pick<SetAside, "found" | "wanted" | "mistake"> = {}) {
    super(`Cannot import the record: ${code}`);
    this.code = code;
    this.parts = parts;
  }
}

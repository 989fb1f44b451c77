/** What can be wrong with a source as a whole. The words for each are in `src/i18n/imports`. */
export type UnreadableCode =
  | "not-found"
  | "is-folder"
  | "too-big"
  | "empty"
  | "not-utf8"
  | "utf-16"
  | "other-charset"
  | "spreadsheet"
  | "compressed"
  | "pdf"
  | "html-page"
  | "xml"
  | "bad-address"
  | "no-such-page"
  | "not-public"
  | "server-error"
  | "odd-answer"
  | "no-answer"
  | "too-slow"
  | "broken-json"
  | "cut-off-json"
  | "no-events"
  | "too-many-columns"
  | "unclosed-quote"
  | "broken-csv"
  | "no-calendar"
  | "broken-calendar"
  | "cut-off-calendar"
  | "empty-calendar"
  | "no-header"
  | "no-records"
  | "no-table"
  | "no-column"
  | "no-column-in-dry-run"
  | "missing-column"
  | "unknown-language"
  | "broken-mapping"
  | "broken-city"
  | "broken-ledger"
  | "unknown-area"
  | "unknown-institution";

export interface UnreadableParts {
  /** A line of the source, from 1. */
  line?: number;
  /** What was found or asked for. */
  found?: string;
  /** What there is instead. */
  wanted?: readonly string[];
  nearest?: string | undefined;
}

/** Nothing of the source can be imported; what is wrong with one record only never throws. */
export class UnreadableSource extends Error {
  override readonly name = "UnreadableSource";
  readonly code: UnreadableCode;
  readonly parts: UnreadableParts;

  constructor(code: UnreadableCode, parts: UnreadableParts = {}) {
    super(`Cannot read the source: ${code}`);
    this.code = code;
    this.parts = parts;
  }
}

/** What can be wrong with content. The words for each are in `src/i18n/mistakes`. */
export type MistakeCode =
  | "not-front-matter"
  | "front-matter-not-closed"
  | "front-matter-language"
  | "broken-yaml"
  | "not-utf8"
  | "bad-file-name"
  | "not-markdown"
  | "unknown-room"
  | "no-city"
  | "unknown-key"
  | "missing"
  | "wrong-type"
  | "not-one-of"
  | "too-long"
  | "too-short"
  | "too-big"
  | "too-small"
  | "bad-format"
  | "bad-time"
  | "bad-zone"
  | "end-before-start"
  | "mixed-days-and-times"
  | "excludes"
  | "repeats-never"
  | "not-an-occurrence"
  | "missing-alt"
  | "missing-file"
  | "picture-in-text"
  | "no-steps"
  | "reserved-name"
  | "unknown-reference"
  | "duplicate-id"
  | "translation-of-nothing"
  | "translation-language"
  | "paid-not-allowed"
  | "untold-change"
  | "vanished-id";

/** One thing wrong with one place in one file; a sentence is made of it by `sayMistake`. */
export interface Mistake {
  file: string;
  /** From 1; 1 where the whole file is meant. */
  line: number;
  /** From 1. */
  column: number;
  code: MistakeCode;
  /** The key the mistake is at, as a path in words: `repeats.until`. */
  key?: string | undefined;
  /** What was found, quoted as it stands in the file. */
  found?: string | undefined;
  /** What is wanted: allowed values, a pattern in words, another key… depends on the code. */
  wanted?: string | readonly string[] | undefined;
  /** The nearest known name, where there is one near enough to be meant. */
  nearest?: string | undefined;
}

/** For schema refinements: what `superRefine` puts into `params` so that a mistake keeps its code. */
export interface MistakeParams {
  mistake: MistakeCode;
  wanted?: string | readonly string[];
  nearest?: string | undefined;
}

/** By file, then line, then column. */
export function compareMistakes(a: Mistake, b: Mistake): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

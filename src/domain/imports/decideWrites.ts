import type { SourceFile } from "../content/sourceFile.ts";
import type { Ledger, LedgerFile } from "./ledger.ts";
import { fingerprint, markVanished, mergeFile } from "./mergeFile.ts";
import type { ImportPlan, PlannedFile } from "./planImport.ts";

/**
 * What is done with a file. `edited` and `removed` were so by hand and are left as they are; `vanished` is no longer in
 * the source, and is marked so.
 */
export type Deed = "new" | "changed" | "unchanged" | "edited" | "removed" | "vanished";

export interface Decision {
  path: string;
  deed: Deed;
  /** What to write; undefined where the file stays as it is. */
  text?: string;
  /** The fields that are brought in, of a file that is not written whole. */
  changed: string[];
  /** The fields left as somebody wrote them although the source says something else. */
  kept: string[];
}

interface Into {
  files: readonly SourceFile[];
  ledger: Ledger;
  /** The day of the import in the city: 2026-12-05. */
  today: string;
  hash: (text: string) => string;
}

/**
 * Decides of every file the source speaks of, or spoke of once, what is written. A field somebody has edited is never
 * overwritten, and no file is deleted; an event that is gone was taken out by hand and does not come back, while a venue
 * or an institution does, because events name it.
 */
export function decideWrites(
  { files: planned, vanished }: Pick<ImportPlan, "files" | "vanished">,
  { files, ledger, today, hash }: Into,
): { decisions: Decision[]; ledger: Ledger } {
  const texts = new Map(files.map(({ path, text }) => [path, withUnixLines(text)]));
  const known = { ...ledger.files };
  const decide = (file: PlannedFile): Decision => {
    const { path, text, keys } = file;
    const there = texts.get(path);
    const written = known[path];
    const note = (own: LedgerFile["fields"], sha256: string): void => {
      known[path] = { sha256, fields: own, keys };
    };
    if (there === undefined && written && path.startsWith("events/")) {
      note(written.fields, written.sha256);
      return { path, deed: "removed", changed: [], kept: [] };
    }
    const isUntouched = there === undefined || there === text || hash(there) === written?.sha256;
    if (isUntouched) {
      note(fingerprint(text, hash) ?? {}, hash(text));
      if (there === text) return { path, deed: "unchanged", changed: [], kept: [] };
      const changed =
        there === undefined ? [] : (mergeFile(there, text, { base: written?.fields ?? {}, hash })?.changed ?? []);
      return { path, deed: there === undefined ? "new" : "changed", text, changed, kept: [] };
    }
    const merged = mergeFile(there, text, { base: written?.fields ?? {}, hash });
    note(merged?.fields ?? written?.fields ?? {}, written?.sha256 ?? "");
    if (!merged) return { path, deed: "edited", changed: [], kept: [] };
    const { changed, kept } = merged;
    if (merged.text !== there) return { path, deed: "changed", text: merged.text, changed, kept };
    return { path, deed: kept.length > 0 ? "edited" : "unchanged", changed, kept };
  };
  const decisions = planned.map(decide);
  for (const path of vanished) {
    const there = texts.get(path);
    const written = known[path];
    if (there === undefined || !written) continue;
    const text = markVanished(there, today);
    const isMarked = text !== there;
    if (isMarked && hash(there) === written.sha256) known[path] = { ...written, sha256: hash(text) };
    decisions.push({ path, deed: "vanished", ...(isMarked ? { text } : {}), changed: [], kept: [] });
  }
  const sorted = Object.entries(known).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { decisions, ledger: { version: 2, files: Object.fromEntries(sorted) } };
}

/** Git may have checked the files out with the line ends of Windows. */
function withUnixLines(text: string): string {
  return text.replace(/\r\n/g, "\n");
}

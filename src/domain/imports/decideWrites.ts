import type { SourceFile } from "../content/sourceFile.ts";
import type { Ledger } from "./ledger.ts";
import type { PlannedFile } from "./planImport.ts";

/** What is done with a file: `edited` and `removed` were so by hand and are left as they are. */
export type Deed = "new" | "changed" | "unchanged" | "edited" | "removed";

export interface Decision {
  file: PlannedFile;
  deed: Deed;
}

/**
 * Decides of every planned file whether it is written. One that is not as the last import wrote it was edited by hand and
 * is never overwritten; an event that is gone was taken out by hand and does not come back, while a venue or an
 * institution does, because events name it.
 */
export function decideWrites(
  planned: readonly PlannedFile[],
  { files, ledger, hash }: { files: readonly SourceFile[]; ledger: Ledger; hash: (text: string) => string },
): { decisions: Decision[]; ledger: Ledger } {
  const texts = new Map(files.map(({ path, text }) => [path, withUnixLines(text)]));
  const decisions = planned.map((file): Decision => {
    const there = texts.get(file.path);
    const written = ledger.files[file.path]?.sha256;
    if (there === undefined) {
      return { file, deed: written !== undefined && file.path.startsWith("events/") ? "removed" : "new" };
    }
    if (there === file.text) return { file, deed: "unchanged" };
    return { file, deed: hash(there) === written ? "changed" : "edited" };
  });
  const entries = decisions.map(({ file: { path, keys, text }, deed }) => {
    const isOurs = deed === "new" || deed === "changed" || deed === "unchanged";
    return [path, { sha256: isOurs ? hash(text) : (ledger.files[path]?.sha256 ?? ""), keys }] as const;
  });
  const all = { ...ledger.files, ...Object.fromEntries(entries) };
  const sorted = Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { decisions, ledger: { version: 1, files: Object.fromEntries(sorted) } };
}

/** Git may have checked the files out with the line ends of Windows. */
function withUnixLines(text: string): string {
  return text.replace(/\r\n/g, "\n");
}

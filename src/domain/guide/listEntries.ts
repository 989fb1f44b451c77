import { readMarkdown } from "../content/readMarkdown.ts";
import { parseFileName, type SourceFile } from "../content/sourceFile.ts";
import type { Room } from "./rooms.ts";

/** What a folder holds, known even while something in it is wrong. */
export interface ListedEntry {
  id: string;
  file: string;
  /** The id, where it has no title. */
  title: string;
  /** The ids it had before. */
  formerly: string[];
}

/** The entries of a room by their file names, in the order of the files. Templates and translations are none. */
export function listEntries(files: readonly SourceFile[], room: Room): ListedEntry[] {
  return files.flatMap((file) => {
    const name = parseFileName(file.path);
    if (!file.path.startsWith(`${room}/`) || !name || name.lang !== undefined) return [];
    const { title, formerly } = (readMarkdown(file).data ?? {}) as { title?: unknown; formerly?: unknown };
    const earlier = Array.isArray(formerly) ? formerly.map(String) : [];
    return [{ id: name.id, file: file.path, title: typeof title === "string" ? title : name.id, formerly: earlier }];
  });
}

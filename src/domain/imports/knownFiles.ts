import { parseFileName, type SourceFile } from "../content/sourceFile.ts";
import { readEntry } from "../guide/readEntry.ts";
import { rooms } from "../guide/rooms.ts";
import { idKey, linkKey, timeKey } from "./eventKeys.ts";
import type { Ledger } from "./ledger.ts";
import type { Mapping } from "./mappingSchema.ts";

/**
 * The ledger as the folder bears it out: an event's file that somebody has renamed (`formerly:`) is followed, and one that
 * says it came from this source but is not in the ledger, because that was lost, is taken in again as if all of it had
 * been edited.
 */
export function knownFiles(ledger: Ledger, files: readonly SourceFile[], { source }: Pick<Mapping, "source">): Ledger {
  const there = new Set(files.map(({ path }) => path));
  const known = new Map(Object.entries(ledger.files));
  for (const file of files) {
    if (known.has(file.path) || parseFileName(file.path)?.lang !== undefined) continue;
    if (!file.path.startsWith("events/")) continue;
    const event = readEntry(file, rooms.events).value;
    if (!event) continue;
    const former = event.formerly.map((id) => `events/${id}.md`).find((path) => known.has(path) && !there.has(path));
    const entry = known.get(former ?? "");
    if (former !== undefined && entry) {
      known.set(file.path, entry);
      known.delete(former);
    } else if (event.source?.name === source.name) {
      const { id, url } = event.source;
      const keys = [
        ...(id === undefined ? [] : [idKey(id)]),
        ...(url === undefined ? [] : [linkKey(url)]),
        timeKey(event),
      ];
      known.set(file.path, { sha256: "", fields: {}, keys });
    }
  }
  return { ...ledger, files: Object.fromEntries(known) };
}

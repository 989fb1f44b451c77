import { cleanLine } from "./cleanText.ts";
import { idKey, linkKey, titlePrefix } from "./eventKeys.ts";
import type { Ledger } from "./ledger.ts";
import type { Mapping } from "./mappingSchema.ts";
import type { Records, SourceRecord } from "./sourceRecord.ts";

/**
 * The events earlier imports have brought and this source no longer has. A record that is set aside or a duplicate is
 * still there; of a source that gives only a part of what it has, nothing is known to be gone.
 */
export function findVanished(
  source: Records,
  { ledger, mapping, isPlaced }: { ledger: Ledger; mapping: Mapping; isPlaced: (path: string) => boolean },
): string[] {
  if (source.isPart) return [];
  const exact = new Set<string>();
  const titles = new Set<string>();
  for (const record of source.records) {
    const keys = keysOf(record, mapping);
    for (const key of keys) exact.add(key);
    const title = cleanLine(record.cells.get(mapping.columns.title) ?? "");
    if (keys.length === 0 && title !== "") titles.add(titlePrefix(title));
  }
  const isThere = (key: string): boolean => exact.has(key) || [...titles].some((prefix) => key.startsWith(prefix));
  return Object.entries(ledger.files)
    .filter(([path]) => path.startsWith("events/") && !isPlaced(path))
    .flatMap(([path, { keys }]) => (keys.some(isThere) ? [] : [path]))
    .toSorted();
}

function keysOf({ cells }: SourceRecord, { columns }: Mapping): string[] {
  const cell = (name: string | undefined): string => cleanLine(cells.get(name ?? "") ?? "");
  const [id, link] = [cell(columns.id), cell(columns.link)];
  return [...(id === "" ? [] : [idKey(id)]), ...(link === "" ? [] : [linkKey(link)])];
}

import type { ArchiveEntry } from "./guide.ts";

/** What waits for its visitors: a virtual tour, or a recording of which nobody knows the date. It has no date of its own. */
export function listAnytime(archive: readonly ArchiveEntry[]): ArchiveEntry[] {
  return archive.filter(({ date }) => date === undefined);
}

/** What took place at some time that is known at least by its year. */
export function listDated(archive: readonly ArchiveEntry[]): ArchiveEntry[] {
  return archive.filter(({ date }) => date !== undefined);
}

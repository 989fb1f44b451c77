import { idKey, linkKey, pageKey, sameKey, timeKey } from "./eventKeys.ts";
import type { ImportedEvent } from "./importedEvent.ts";

/** A record that says again what another one says. */
export interface Duplicate {
  at: number;
  title: string;
  /** Where the record stands that is kept. */
  of: number;
  why: "same-link" | "same-title-time-place" | "other-page";
}

/** The records that make one event: more than one where they have the same page at the source and other times. */
export interface EventGroup {
  /** What the event is found again by at the next import, the surest first. */
  keys: string[];
  /** By start. */
  records: [ImportedEvent, ...ImportedEvent[]];
}

/**
 * Puts together what is one event. Records with the same identifier or page, title and place at different times are
 * sessions of one event; at the same time they are duplicates, and so is whatever has the same title, time and place as another, though its
 * page be another. Of duplicates the one `isKnown` recognises from an earlier import is kept, else the first.
 */
export function groupEvents(
  events: readonly ImportedEvent[],
  { isKnown }: { isKnown: (key: string) => boolean },
): { groups: EventGroup[]; duplicates: Duplicate[] } {
  const byPage = [...Map.groupBy(events, pageKey).values()];
  const isAlone = sharers(byPage);
  const candidates = byPage.map((records) => ({ keys: records[0] ? surestKeys(records[0], isAlone) : [], records }));
  const known = candidates.filter(({ keys }) => keys.some(isKnown));
  const taken = new Map<string, ImportedEvent>();
  const duplicates: Duplicate[] = [];
  const groups = [...known, ...candidates.filter((one) => !known.includes(one))].flatMap(({ keys, records }) => {
    const starts = new Map<string, number>();
    const own = records.filter((record) => {
      const same = starts.get(record.start);
      const alike = taken.get(sameKey(record));
      if (same !== undefined && (record.id ?? record.link) !== undefined)
        duplicates.push(duplicate(record, same, "same-link"));
      else if (alike)
        duplicates.push(
          duplicate(record, alike.at, isOtherPage(record, alike) ? "other-page" : "same-title-time-place"),
        );
      else {
        starts.set(record.start, record.at);
        taken.set(sameKey(record), record);
        return true;
      }
      return false;
    });
    const [first, ...further] = own.toSorted((a, b) => (a.start < b.start ? -1 : 1));
    if (!first) return [];
    return [{ keys: [...keys, sameKey(first), timeKey(first)], records: [first, ...further] } satisfies EventGroup];
  });
  groups.sort((a, b) => firstPlace(a) - firstPlace(b));
  duplicates.sort((a, b) => a.at - b.at);
  return { groups, duplicates };
}

/** Whether a key names one event only; a calendar may give all of its events the same address. */
function sharers(groups: readonly (readonly ImportedEvent[])[]): (key: string) => boolean {
  const counts = new Map<string, number>();
  for (const [first] of groups) {
    for (const key of first ? ownKeys(first) : []) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => counts.get(key) === 1;
}

function ownKeys({ id, link }: ImportedEvent): string[] {
  return [...(id === undefined ? [] : [idKey(id)]), ...(link === undefined ? [] : [linkKey(link)])];
}

function surestKeys(event: ImportedEvent, isAlone: (key: string) => boolean): string[] {
  const own = ownKeys(event);
  const alone = own.filter(isAlone);
  return own.length === 0 || alone.includes(own[0] ?? "") ? alone : [...alone, pageKey(event)];
}

function firstPlace({ records }: EventGroup): number {
  return records.reduce((least, { at }) => Math.min(least, at), Infinity);
}

function duplicate(record: ImportedEvent, of: number, why: Duplicate["why"]): Duplicate {
  return { at: record.at, title: record.title, of, why };
}

/** No page at all is not another one. */
function isOtherPage({ link }: ImportedEvent, kept: ImportedEvent): boolean {
  return link !== undefined && kept.link !== undefined && link !== kept.link;
}

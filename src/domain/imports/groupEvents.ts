import { sameText } from "./cleanText.ts";
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
 * Puts together what is one event. Records with the same page, title and place at different times are sessions of one
 * event; at the same time they are duplicates, and so is whatever has the same title, time and place as another, though its
 * page be another. Of duplicates the one `isKnown` recognises from an earlier import is kept, else the first.
 */
export function groupEvents(
  events: readonly ImportedEvent[],
  { isKnown }: { isKnown: (key: string) => boolean },
): { groups: EventGroup[]; duplicates: Duplicate[] } {
  const byPage = [...Map.groupBy(events, pageKey).values()];
  const pages = Map.groupBy(byPage, ([first]) => first?.link);
  const candidates = byPage.map((records) => {
    const [first] = records;
    const isAlone = first?.link !== undefined && pages.get(first.link)?.length === 1;
    return { key: isAlone ? `link ${first.link ?? ""}` : `page ${first ? pageKey(first) : ""}`, records };
  });
  const known = candidates.filter(({ key }) => isKnown(key));
  const taken = new Map<string, ImportedEvent>();
  const duplicates: Duplicate[] = [];
  const groups = [...known, ...candidates.filter((one) => !known.includes(one))].flatMap(({ key, records }) => {
    const starts = new Map<string, number>();
    const own = records.filter((record) => {
      const same = starts.get(record.start);
      const alike = taken.get(sameKey(record));
      if (same !== undefined && record.link !== undefined) duplicates.push(duplicate(record, same, "same-link"));
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
    return first ? [{ keys: [key, sameKey(first)], records: [first, ...further] } satisfies EventGroup] : [];
  });
  groups.sort((a, b) => firstLine(a) - firstLine(b));
  duplicates.sort((a, b) => a.at - b.at);
  return { groups, duplicates };
}

function firstLine({ records }: EventGroup): number {
  return Math.min(...records.map(({ at }) => at));
}

function duplicate(record: ImportedEvent, of: number, why: Duplicate["why"]): Duplicate {
  return { at: record.at, title: record.title, of, why };
}

/** No page at all is not another one. */
function isOtherPage({ link }: ImportedEvent, kept: ImportedEvent): boolean {
  return link !== undefined && kept.link !== undefined && link !== kept.link;
}

function pageKey(event: ImportedEvent): string {
  if (event.link === undefined) return sameKey(event);
  return [event.link, sameText(event.title), placeKey(event), event.status].join(" | ");
}

function sameKey(event: ImportedEvent): string {
  return [sameText(event.title), event.start, placeKey(event)].join(" | ");
}

function placeKey({ place, online }: ImportedEvent): string {
  return online ? "online" : sameText(place?.name ?? "");
}

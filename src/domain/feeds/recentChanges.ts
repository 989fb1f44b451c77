import type { Event } from "../guide/guide.ts";

type Change = Event["changes"][number];

/** Something that changed, with an id by which a reader of feeds knows it again when its words are corrected. */
export interface RecentChange {
  id: string;
  event: Event;
  change: Change;
}

/** What changed in all events, the newest first; what became known on the same day in the order it was written, the last first. */
export function recentChanges(events: readonly Event[], limit: number): RecentChange[] {
  return events
    .flatMap((event) => identify(event).toReversed())
    .toSorted((a, b) => (a.change.on === b.change.on ? 0 : a.change.on < b.change.on ? 1 : -1))
    .slice(0, limit);
}

/** An id says what a change is of, not its place in the list, so that an older one may be written down later. */
function identify(event: Event): RecentChange[] {
  const seen = new Map<string, number>();
  return event.changes.map((change) => {
    const { on, what, occurrence = "all" } = change;
    const key = [event.id, on, what, occurrence].join("/");
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { id: count === 1 ? key : `${key}/${count}`, event, change };
  });
}

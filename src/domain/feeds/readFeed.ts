import ical, { type VEvent } from "node-ical";

/** For tests: one date of a feed as another library than the one that wrote it would put it into a resident's calendar. */
export interface ReadDate {
  uid: string;
  summary: string;
  /** RFC 3339 in UTC, or the day. */
  start: string;
}

/** The dates of a feed up to `until` that are not called off, in order. */
export function readDates(feed: string, until: Date): ReadDate[] {
  return readEvents(feed)
    .flatMap((event) => {
      const from = new Date(until.getTime() - 3 * 365 * 24 * 60 * 60 * 1000);
      return ical
        .expandRecurringEvent(event, { from, to: until })
        .filter((one) => one.event.status !== "CANCELLED")
        .map(({ start, summary, isFullDay }) => ({
          uid: event.uid,
          summary: textOf(summary),
          start: isFullDay ? dayOf(start) : start.toISOString(),
        }));
    })
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

/** A text as it is read, with parameters or without. */
export function textOf(value: VEvent["summary"]): string {
  return typeof value === "string" ? value : value.val;
}

/** A whole day is given as its first moment in the zone of the machine. */
function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** The events of a feed, those that repeat with their changed dates in `recurrences`. */
export function readEvents(feed: string): VEvent[] {
  return Object.values(ical.sync.parseICS(feed)).filter((part): part is VEvent => part?.type === "VEVENT");
}

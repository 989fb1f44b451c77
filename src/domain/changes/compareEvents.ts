import type { Temporal } from "temporal-polyfill";
import type { EventData } from "../events/eventSchema.ts";
import { comingOccurrences, occurrencesBetween, takesPlaceOnce, type Occurrence } from "../events/occurrences.ts";

type Change = EventData["changes"][number];

/** What residents were told of an event before, and would find otherwise. */
export interface Difference {
  what: Exclude<Change["what"], "programme">;
  /** Where in the newer file the difference is. */
  path: PropertyKey[];
  /** The one occurrence it is about, by its original date; left out where it is about all of them. */
  occurrence?: string;
  from?: string;
  to?: string;
}

/** How many of the dates to come are compared: a year of weeks. */
const compared = 60;
/** How far a date may have moved and still be found again. */
const farthest = { months: 12 };

/** What may tell of a difference: one that is postponed need not also have another time. */
const telling: Record<Difference["what"], readonly Change["what"][]> = {
  time: ["time", "cancelled", "postponed"],
  place: ["place", "online"],
  cancelled: ["cancelled"],
  postponed: ["postponed", "time"],
  online: ["online", "place"],
};

/**
 * How an event differs from its earlier version in what people go by: when and where its dates still to come at `now`
 * are, and whether they are held. Dates that are added surprise nobody and are no difference. What a change says that the
 * earlier version did not have is left out.
 */
export function findUntold(
  before: EventData,
  after: EventData,
  { zone, now }: { zone: string; now: Temporal.ZonedDateTime },
): Difference[] {
  const known = new Set(before.changes.map((change) => JSON.stringify(change)));
  const fresh = after.changes.filter((change) => !known.has(JSON.stringify(change))).map(({ what }) => what);
  return findDifferences(before, after, { zone, now }).filter(
    ({ what }) => !telling[what].some((told) => fresh.includes(told)),
  );
}

function findDifferences(
  before: EventData,
  after: EventData,
  { zone, now }: { zone: string; now: Temporal.ZonedDateTime },
): Difference[] {
  if (before.status === "cancelled" || before.status === "postponed") return [];
  const coming = comingOccurrences(before, zone, { now, limit: compared }).filter(({ cancelled }) => !cancelled);
  const last = coming.at(-1);
  if (!last) return [];
  if (after.status === "cancelled" || after.status === "postponed") return [{ what: after.status, path: ["status"] }];

  const again = indexDates(after, zone, { from: now.subtract(farthest), to: last.end.add(farthest) });
  const pairs = coming.map((old) => ({ old, is: again(old) }));
  const dropped = pairs.filter(({ is }) => !is || is.cancelled);
  const moved = pairs.filter(({ old, is }) => is && !is.cancelled && !isSameTime(old, is));
  const elsewhere = pairs.filter(({ old, is }) => is && !is.cancelled && venueOf(old, before) !== venueOf(is, after));
  const isSingle = (some: readonly unknown[]): boolean => some.length === 1 && !takesPlaceOnce(before);

  const differences: Difference[] = [];
  const [gone] = dropped;
  const [next] = comingOccurrences(after, zone, { now, limit: 1 });
  if (gone && next && dropped.length === coming.length) {
    const times = { from: written(gone.old), to: written(next) };
    differences.push({ what: "time", path: timePath(before, after), ...times });
  } else if (gone) {
    const path = [before.repeats ? "repeats" : "sessions", ...(gone.is ? ["cancelled"] : [])];
    differences.push({ what: "cancelled", path, occurrence: gone.old.id });
  }
  const [first] = moved;
  if (first?.is) {
    const write = first.old.start.equals(first.is.start) ? writtenSpan : written;
    const times = { from: write(first.old), to: write(first.is) };
    const about = isSingle(moved) ? { occurrence: first.old.id } : {};
    differences.push({ what: "time", path: timePath(before, after), ...about, ...times });
  }
  if (before.status !== "moved-online" && after.status === "moved-online") {
    differences.push({ what: "online", path: ["status"], ...named("from", before.venue) });
  } else {
    differences.push(...comparePlaces(before, after, elsewhere, isSingle(elsewhere)));
  }
  return differences;
}

function comparePlaces(
  before: EventData,
  after: EventData,
  elsewhere: readonly { old: Occurrence; is: Occurrence | undefined }[],
  isSingle: boolean,
): Difference[] {
  const [first] = elsewhere;
  const old = first && venueOf(first.old, before);
  // A place that is named for the first time sends nobody to the wrong one.
  if (first?.is && old !== undefined) {
    const about = isSingle ? { occurrence: first.old.id } : {};
    const path = before.venue === after.venue ? ["repeats", "moved"] : ["venue"];
    return [{ what: "place", path, ...about, from: old, ...named("to", venueOf(first.is, after)) }];
  }
  return isOnline(before) && !isOnline(after) ? [{ what: "place", path: ["online"] }] : [];
}

/** Finds a date again; an event of one date may have become one of several, or the other way round. */
function indexDates(
  event: EventData,
  zone: string,
  span: { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime },
): (old: Occurrence) => Occurrence | undefined {
  const dates = new Map(occurrencesBetween(event, zone, span).map((occurrence) => [occurrence.id, occurrence]));
  return (old) => {
    const day = (old.movedFrom ?? old.start).toPlainDate().toString();
    const once = dates.get("once");
    if (old.id === "once") return once ?? dates.get(day);
    return dates.get(old.id) ?? (once?.start.toPlainDate().toString() === day ? once : undefined);
  };
}

function isSameTime(old: Occurrence, is: Occurrence): boolean {
  const isSameEnd = !old.endKnown || !is.endKnown || old.end.equals(is.end);
  return old.start.equals(is.start) && old.allDay === is.allDay && isSameEnd;
}

function venueOf({ venue }: Occurrence, event: EventData): string | undefined {
  return venue ?? event.venue;
}

function isOnline({ online, join }: EventData): boolean {
  return online || join !== undefined;
}

function timePath(before: EventData, after: EventData): PropertyKey[] {
  const differs = (key: keyof EventData): boolean => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const key = (["start", "end", "sessions", "repeats"] as const).find(differs) ?? "start";
  return key === "repeats" && after.repeats?.moved.length ? ["repeats", "moved"] : [key];
}

/** As people write it. */
function written({ start, allDay }: Occurrence): string {
  const day = start.toPlainDate().toString();
  return allDay ? day : `${day} ${start.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

/** Where only the end is another, which no field but a text can say. */
function writtenSpan(occurrence: Occurrence): string {
  const { start, end, allDay } = occurrence;
  if (allDay) return `${written(occurrence)} – ${end.subtract({ seconds: 1 }).toPlainDate().toString()}`;
  return [start, end].map((time) => time.toPlainTime().toString({ smallestUnit: "minute" })).join("–");
}

function named<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
}

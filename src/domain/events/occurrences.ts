import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { isWholeDay, parseWrittenTime, resolveEnd, resolveTime } from "../times/writtenTime.ts";
import type { EventData } from "./eventSchema.ts";
import type { Repeats } from "./repeatsSchema.ts";

/** One time an event takes place. Times are in the city's zone. */
export interface Occurrence {
  /** Its original local date, `-2` for a second that day; `once` where the event takes place once. Never changes. */
  id: string;
  start: Temporal.ZonedDateTime;
  /** Exclusive. Where the event says no end it is taken to last two hours, or the day. */
  end: Temporal.ZonedDateTime;
  /** False where `end` is only assumed and must not be shown. */
  endKnown: boolean;
  allDay: boolean;
  /** Announced, and then not held. */
  cancelled: boolean;
  /** When it would have begun, where this one moved. */
  movedFrom?: Temporal.ZonedDateTime;
  /** Where it takes place instead of the event's own venue. */
  venue?: string;
}

/** What of an event says when it takes place. */
export type Timed = Pick<EventData, "start" | "end" | "repeats" | "sessions" | "status"> &
  Partial<Pick<EventData, "changes">>;

const assumedHours = 2;
/** How far from its old date an occurrence may move and still be found by a question about its new one. */
const farthestMove = { months: 12 };

/**
 * The occurrences that overlap [from, to), in order of start. Repeats are read as RFC 5545 rules: a weekly 18:00 stays
 * at 18:00 by the city's clock across a change of the clock.
 */
export function occurrencesBetween(
  event: Timed,
  zone: string,
  span: { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime },
): Occurrence[] {
  return expand(event, zone, span)
    .filter(
      ({ start, end }) =>
        Temporal.ZonedDateTime.compare(start, span.to) < 0 && Temporal.ZonedDateTime.compare(end, span.from) > 0,
    )
    .toSorted(byStart);
}

/** The occurrences that are not over at `now`, at most `limit`, the nearest first; cancelled ones among them. */
export function comingOccurrences(
  event: Timed,
  zone: string,
  { now, limit }: { now: Temporal.ZonedDateTime; limit: number },
): Occurrence[] {
  const last = lastEnd(event, zone);
  const horizons = last ? [last] : [now.add({ months: 3 }), now.add({ years: 2 }), now.add({ years: 20 })];
  let found: Occurrence[] = [];
  for (const to of horizons) {
    found = occurrencesBetween(event, zone, { from: now, to: to.add({ seconds: 1 }) });
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** The occurrence of that id, or undefined. */
export function occurrenceById(event: Timed, zone: string, id: string): Occurrence | undefined {
  if (id === "once") return takesPlaceOnce(event) ? firstOccurrence(event, zone) : undefined;
  const match = /^(\d{4}-\d{2}-\d{2})(?:-\d+)?$/.exec(id);
  if (!match?.[1]) return undefined;
  let day: Temporal.ZonedDateTime;
  try {
    day = resolveTime(match[1], zone);
  } catch {
    return undefined;
  }
  const span = { from: day.subtract(farthestMove), to: day.add(farthestMove) };
  return expand(event, zone, span).find((occurrence) => occurrence.id === id);
}

/** The first occurrence by original date: ratings open when it starts. */
export function firstOccurrence(event: Timed, zone: string): Occurrence {
  const start = resolveTime(event.start, zone);
  const all = expand(event, zone, { from: start, to: start.add({ years: 1 }) }).toSorted(byStart);
  return all[0] ?? occurrenceAt(start, { ...spanOf(event, start), id: "once" });
}

/** When the last occurrence ends; undefined for an event that repeats without an end. */
export function lastEnd(event: Timed, zone: string): Temporal.ZonedDateTime | undefined {
  const { repeats } = event;
  const start = resolveTime(event.start, zone);
  if (repeats && repeats.until === undefined && repeats.times === undefined) return undefined;
  const to = repeats?.until ? resolveTime(repeats.until, zone).add({ years: 1 }) : start.add({ years: 100 });
  return expand(event, zone, { from: start.subtract({ years: 100 }), to })
    .map(({ end }) => end)
    .reduce((last, end) => (Temporal.ZonedDateTime.compare(end, last) > 0 ? end : last), spanOf(event, start).end);
}

/** True of an event with one date: no repeats and no further sessions. */
export function takesPlaceOnce(event: Timed): boolean {
  return !event.repeats && event.sessions.length === 0;
}

/** The event as planned: before any of its dates was left out, cancelled or moved. */
export function withoutExceptions<Plan extends Timed>(event: Plan): Plan {
  if (!event.repeats) return event;
  return { ...event, repeats: { ...event.repeats, except: [], cancelled: [], moved: [] } };
}

function byStart(a: Occurrence, b: Occurrence): number {
  return Temporal.ZonedDateTime.compare(a.start, b.start) || (a.id < b.id ? -1 : 1);
}

/** Every occurrence whose original start may matter to the span, with moves, exceptions and cancellations applied. */
function expand(
  event: Timed,
  zone: string,
  span: { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime },
): Occurrence[] {
  const cancelledWhole = event.status === "cancelled";
  const begins = resolveTime(event.start, zone);
  if (takesPlaceOnce(event)) {
    const once = { ...occurrenceAt(begins, { ...spanOf(event, begins), id: "once" }), cancelled: cancelledWhole };
    return [withFormerStart(once, event)];
  }
  const planned = [
    ...(event.repeats
      ? repeatedStarts(event.repeats, spanOf(event, begins).end.since(begins), { begins, span })
      : [begins]
    ).map((start) => ({
      start,
      ...(start.equals(begins) || !event.end ? spanOf(event, start) : shiftedSpan(event, begins, start)),
    })),
    ...event.sessions.map((session) => {
      const start = resolveTime(session.start, zone);
      return { start, ...spanOf(session, start) };
    }),
  ].toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start));

  const seen = new Map<string, number>();
  return planned.map((one): Occurrence => {
    const day = one.start.toPlainDate().toString();
    const count = (seen.get(day) ?? 0) + 1;
    seen.set(day, count);
    const occurrence = occurrenceAt(one.start, { ...one, id: count === 1 ? day : `${day}-${count}` });
    occurrence.cancelled = cancelledWhole || (event.repeats?.cancelled.includes(day) ?? false);
    const move = event.repeats?.moved.find(({ from }) => from === day);
    if (move) return moveOccurrence(occurrence, move);
    return event.repeats ? occurrence : withFormerStart(occurrence, event);
  });
}

/** A date that is written over when it moves: what it was stands in the change that tells of it. */
function withFormerStart(occurrence: Occurrence, event: Timed): Occurrence {
  const change = event.changes?.findLast(
    ({ what, from, occurrence: of }) =>
      what === "time" &&
      (of ?? "once") === occurrence.id &&
      typeof from === "string" &&
      parseWrittenTime(from) !== undefined,
  );
  if (typeof change?.from !== "string") return occurrence;
  const movedFrom = resolveTime(change.from, occurrence.start.timeZoneId);
  return movedFrom.equals(occurrence.start) ? occurrence : { ...occurrence, movedFrom };
}

function moveOccurrence(occurrence: Occurrence, move: Repeats["moved"][number]): Occurrence {
  const start = resolveTime(move.to, occurrence.start.timeZoneId);
  const end = move.end ? resolveEnd(move.end, start) : endAfter(start, occurrence);
  const endKnown = occurrence.endKnown || move.end !== undefined;
  const moved: Occurrence = { ...occurrence, start, end, endKnown, movedFrom: occurrence.start };
  if (move.venue !== undefined) moved.venue = move.venue;
  return moved;
}

/** As long after another start, by the clock on the wall. */
function endAfter(
  start: Temporal.ZonedDateTime,
  { start: from, end }: Pick<Occurrence, "start" | "end">,
): Temporal.ZonedDateTime {
  const length = end.toPlainDateTime().since(from.toPlainDateTime());
  return start.toPlainDateTime().add(length).toZonedDateTime(start.timeZoneId);
}

function occurrenceAt(
  start: Temporal.ZonedDateTime,
  { id, end, endKnown, allDay }: Pick<Occurrence, "id" | "end" | "endKnown" | "allDay">,
): Occurrence {
  return { id, start, end, endKnown, allDay, cancelled: false };
}

type Span = Pick<Occurrence, "end" | "endKnown" | "allDay">;

function spanOf(times: { start: string; end?: string | undefined }, start: Temporal.ZonedDateTime): Span {
  const allDay = isWholeDay(times.start);
  if (times.end !== undefined) return { end: resolveEnd(times.end, start), endKnown: true, allDay };
  const end = allDay ? start.add({ days: 1 }).startOfDay() : start.add({ hours: assumedHours });
  return { end, endKnown: allDay, allDay };
}

/** The end of a repeat: as long after its start, by the clock on the wall, as the first one's. */
function shiftedSpan(event: Timed, begins: Temporal.ZonedDateTime, start: Temporal.ZonedDateTime): Span {
  const first = spanOf(event, begins);
  return { ...first, end: endAfter(start, { start: begins, end: first.end }) };
}

const frequencies = { day: "DAILY", week: "WEEKLY", month: "MONTHLY" } as const;
const ordinals: Record<string, string> = { first: "1", second: "2", third: "3", fourth: "4", last: "-1" };

/** The rule in RFC 5545's terms (3.3.10), for the library that expands it and for the calendar feeds. */
export function toRecurrenceRule(repeats: Repeats): {
  freq: "DAILY" | "WEEKLY" | "MONTHLY";
  interval: number;
  byDay: string[];
} {
  const [, number = "1", unit = "week"] = /^(?:(\d+) )?(day|week|month)s?$/.exec(repeats.every) ?? [];
  const byDay = (repeats.on ?? []).map((day) => {
    const [ordinal, name] = day.includes(" ") ? day.split(" ") : ["", day];
    return `${ordinals[ordinal ?? ""] ?? ""}${(name ?? "").slice(0, 2).toUpperCase()}`;
  });
  return { freq: frequencies[unit as keyof typeof frequencies], interval: Number(number), byDay };
}

/** When those begin that may matter to the span, each lasting `length`. */
function repeatedStarts(
  repeats: Repeats,
  length: Temporal.Duration,
  {
    begins,
    span,
  }: { begins: Temporal.ZonedDateTime; span: { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime } },
): Temporal.ZonedDateTime[] {
  const { freq, interval, byDay } = toRecurrenceRule(repeats);
  const until = repeats.until ? resolveTime(repeats.until, begins.timeZoneId).add({ days: 1 }) : undefined;
  const rule = new RRuleTemporal({
    freq,
    interval,
    dtstart: begins,
    temporal: Temporal,
    ...(byDay.length > 0 ? { byDay } : {}),
    ...(repeats.times !== undefined ? { count: repeats.times } : {}),
    ...(until ? { until: until.subtract({ seconds: 1 }) } : {}),
  });
  // Only what moved can stand in the span without having begun in it, or so shortly before that it still goes on.
  const reach = repeats.moved.length > 0 ? farthestMove : { months: 0 };
  const from = span.from.subtract(reach).subtract(length).subtract({ days: 1 }).startOfDay();
  const starts = rule.between(from, span.to.add(reach), true);
  return starts.filter((start) => !repeats.except.includes(start.toPlainDate().toString()));
}

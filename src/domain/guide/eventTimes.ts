import { Temporal } from "temporal-polyfill";
import { comingOccurrences, firstOccurrence, lastEnd, occurrenceById, type Occurrence } from "../events/occurrences.ts";
import { readRepeatRule, type RepeatRule } from "./repeatRule.ts";
import type { Event } from "./guide.ts";

/** When an event takes place, as its own page says it. */
export interface EventTimes {
  /** The nearest that is not over and not called off; the last or first one where there is none. */
  main: Occurrence;
  /** The nearest ones that are not over, those called off among them. */
  coming: Occurrence[];
  /** How it repeats, and until when; undefined for what takes place on single dates. */
  rule: RepeatRule | undefined;
  /** When it can be rated from: the start of the first one. */
  opens: Temporal.ZonedDateTime;
  /** When it is over for good; undefined for what repeats without an end. */
  ends: Temporal.ZonedDateTime | undefined;
}

const nearest = 8;
/** For how long ahead it is told on which days something is not held. */
const ahead = { days: 100 };

export function timesOf(event: Event, zone: string, now: Temporal.ZonedDateTime): EventTimes {
  const coming = comingOccurrences(event, zone, { now, limit: nearest });
  const first = firstOccurrence(event, zone);
  return {
    main: coming.find(({ cancelled }) => !cancelled) ?? coming[0] ?? first,
    coming,
    rule: event.repeats && readRepeatRule(event.repeats, first.start),
    opens: first.start,
    ends: lastEnd(event, zone),
  };
}

/**
 * The change made known about one occurrence: why it moved or was called off. The newest, where there are several. What
 * names no occurrence is about the only one, or about none in particular.
 */
export function changeOf(event: Event, occurrence: Pick<Occurrence, "id">): Event["changes"][number] | undefined {
  return event.changes.findLast((change) => occurrence.id === (change.occurrence ?? "once"));
}

/** True where some occurrence of the event carries this id, so that a recording or a change can name its day. */
export function dayOfOccurrence(event: Event, zone: string, id: string): Temporal.PlainDate | undefined {
  return occurrenceById(event, zone, id)?.start.toPlainDate();
}

/** The days from `now` on, for a hundred days, on which it would take place by its rule, and does not. */
export function leftOutDays(event: Event, zone: string, now: Temporal.ZonedDateTime): Temporal.PlainDate[] {
  const today = now.withTimeZone(zone).toPlainDate();
  return (event.repeats?.except ?? [])
    .map((day) => Temporal.PlainDate.from(day))
    .filter(
      (day) => Temporal.PlainDate.compare(day, today) >= 0 && Temporal.PlainDate.compare(day, today.add(ahead)) < 0,
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b));
}

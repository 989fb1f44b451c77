import { Temporal } from "temporal-polyfill";
import type { LocalText } from "../content/text.ts";
import { comingOccurrences, lastEnd } from "../events/occurrences.ts";
import type { Event, Guide, Lesson, Series } from "../guide/guide.ts";
import type { Showing } from "../guide/showing.ts";

/** A step of a longer way: an event or a course of the guide, and when one can go there next. */
export type PathStep = {
  why: LocalText;
  /** The nearest that are not over and not called off: the first is next, the others are next once it is over. */
  next: Showing[];
  /** When it is over for good; undefined for what repeats without an end, and for a course without events. */
  ends: Temporal.ZonedDateTime | undefined;
} & ({ room: "events"; entry: Event } | { room: "series"; entry: Series });

const candidates = 3;

/** The steps of a lesson's path, as they stand at `now` (in the city's zone). */
export function pathSteps(
  { path }: Pick<Lesson, "path">,
  guide: Pick<Guide, "events" | "series">,
  now: Temporal.ZonedDateTime,
): PathStep[] {
  return path.flatMap(({ event: eventId, series: seriesId, why }): PathStep[] => {
    const event = guide.events.find(({ id }) => id === eventId);
    if (event) return [{ room: "events", entry: event, why, ...timesOfAll([event], now) }];
    const series = guide.series.find(({ id }) => id === seriesId);
    if (!series) return [];
    const events = guide.events.filter((one) => one.series === series.id);
    return [{ room: "series", entry: series, why, ...timesOfAll(events, now) }];
  });
}

function timesOfAll(events: readonly Event[], now: Temporal.ZonedDateTime): Pick<PathStep, "next" | "ends"> {
  const zone = now.timeZoneId;
  const next = events
    .filter(({ status }) => status !== "postponed")
    .flatMap((event) =>
      comingOccurrences(event, zone, { now, limit: 2 * candidates })
        .filter(({ cancelled }) => !cancelled)
        .map((occurrence) => ({ event, occurrence, movedAway: false })),
    )
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.occurrence.end, b.occurrence.end));
  const ends = events.map((event) => lastEnd(event, zone)?.epochMilliseconds ?? Infinity);
  const last = Math.max(...ends);
  const isEndless = !Number.isFinite(last);
  return {
    next: next.slice(0, candidates),
    ends: isEndless ? undefined : Temporal.Instant.fromEpochMilliseconds(last).toZonedDateTimeISO(zone),
  };
}

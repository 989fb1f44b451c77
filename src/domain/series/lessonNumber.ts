import { lastEnd, occurrencesBetween, type Occurrence } from "../events/occurrences.ts";
import type { Event, Series } from "../guide/guide.ts";
import { resolveTime } from "../times/writtenTime.ts";

/** Which lesson of a course it is, counted from 1, and of how many, where that is known. */
export interface LessonNumber {
  number: number;
  count?: number;
}

/** Kinds whose dates build on one another: a play given four times is no course. */
const courses: readonly Event["kind"][] = ["class", "workshop", "lecture"];

/** The number of an occurrence as a lesson: the one the event says, within its series, or its place in its own course. */
export function lessonNumber(
  event: Event,
  occurrence: Pick<Occurrence, "id">,
  { zone, series }: { zone: string; series: Series | undefined },
): LessonNumber | undefined {
  if (event.lesson === undefined) return courseLesson(event, occurrence, zone);
  return { number: event.lesson, ...(series?.lessons === undefined ? {} : { count: series.lessons }) };
}

/**
 * The place of an occurrence among the dates of an event that is a course by itself, because it says how many times it
 * takes place; those that were called off are not counted. Undefined for what is no course, and for one lesson of many.
 */
export function courseLesson(event: Event, { id }: Pick<Occurrence, "id">, zone: string): LessonNumber | undefined {
  if (event.lesson !== undefined || event.repeats?.times === undefined || !courses.includes(event.kind))
    return undefined;
  const start = resolveTime(event.start, zone);
  const span = { from: start.subtract({ years: 1 }), to: lastEnd(event, zone) ?? start };
  const held = occurrencesBetween(event, zone, span)
    .filter(({ cancelled }) => !cancelled)
    .map((occurrence) => occurrence.id)
    .toSorted();
  const number = held.indexOf(id) + 1;
  return number === 0 ? undefined : { number, count: held.length };
}

import type { EventData, Recording } from "../events/eventSchema.ts";
import type { Lesson } from "../guide/guide.ts";

/** Lessons in the order they are listed. */
export function inOrder(lessons: readonly Lesson[]): Lesson[] {
  return lessons.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The lesson that shows how to join: the one the event names, else the one about its platform. */
export function lessonForJoin(
  { platform, lesson }: Pick<NonNullable<EventData["join"]>, "platform" | "lesson">,
  lessons: readonly Lesson[],
): Lesson | undefined {
  const asWritten = (name: string): string => name.trim().toLowerCase();
  return inOrder(lessons).find((one) =>
    lesson === undefined ? one.platform && asWritten(one.platform) === asWritten(platform) : one.id === lesson,
  );
}

/** The lessons that show how to watch these recordings, one for each host that has one. */
export function lessonsForRecordings(
  recordings: readonly Pick<Recording, "sources">[],
  lessons: readonly Lesson[],
): Lesson[] {
  const hosts = new Set(recordings.flatMap(({ sources }) => sources.map(({ host }) => host)));
  const byHost = [...hosts].flatMap((host) => inOrder(lessons).find((lesson) => lesson.host === host) ?? []);
  return [...new Set(byHost)];
}

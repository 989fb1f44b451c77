import { readSteps } from "../lessons/readSteps.ts";
import type { Guide } from "./guide.ts";
import { roomNames } from "./rooms.ts";

/** The files of all pictures the guide shows, relative to the content folder: `events/choir.jpg`. */
export function picturesOf(guide: Guide): string[] {
  const files = roomNames.flatMap((room) => {
    const entries: { id: string; image?: { file: string } | undefined }[] = guide[room];
    return entries.flatMap(({ image }) => (image ? [`${room}/${image.file}`] : []));
  });
  return [...new Set([...files, ...lessonPictures(guide)])];
}

function lessonPictures({ lessons }: Pick<Guide, "lessons">): string[] {
  const bodies = lessons.flatMap(({ body, translations }) => [
    body,
    ...Object.values(translations).map((one) => one.body),
  ]);
  return bodies
    .map(readSteps)
    .flatMap(({ opening, steps }) => [opening, ...steps])
    .flatMap(({ pictures }) => pictures.map(({ file }) => `lessons/${file}`));
}

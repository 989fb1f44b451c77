import type { Guide } from "./guide.ts";
import { roomNames } from "./rooms.ts";

/** The files of all pictures the guide shows, relative to the content folder: `events/choir.jpg`. */
export function picturesOf(guide: Guide): string[] {
  const files = roomNames.flatMap((room) => {
    const entries: { image?: { file: string } | undefined }[] = guide[room];
    return entries.flatMap(({ image }) => (image ? [`${room}/${image.file}`] : []));
  });
  return [...new Set(files)];
}

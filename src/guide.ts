import { getCollection } from "astro:content";
import { Temporal } from "temporal-polyfill";
import type { Guide } from "./domain/guide/guide.ts";
import { roomNames } from "./domain/guide/rooms.ts";

const builtAt = Temporal.Now.instant();
let loading: Promise<Guide> | undefined;

/** The guide as Astro's collection holds it: for pages built beforehand, never for pages rendered on demand. */
export function loadGuide(): Promise<Guide> {
  return (loading ??= load());
}

async function load(): Promise<Guide> {
  const entries = await getCollection("content");
  const inRoom = (room: string): unknown[] =>
    entries.filter(({ id }) => id.startsWith(`${room}/`)).map((entry): unknown => entry.data);
  const city: unknown = entries.find(({ id }) => id === "city")?.data;
  return { city, ...Object.fromEntries(roomNames.map((room) => [room, inRoom(room)])) } as unknown as Guide;
}

/** The moment this build began, in the city's zone; the same on every page of it. */
export function buildTime(timeZone: string): Temporal.ZonedDateTime {
  return builtAt.toZonedDateTimeISO(timeZone);
}

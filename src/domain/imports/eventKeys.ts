import { sameText } from "./cleanText.ts";
import type { ImportedEvent } from "./importedEvent.ts";

/** The kinds of keys an event is found again by at the next import, the surest first: each key begins with its kind. */
export const keyKinds = ["id", "link", "page", "same", "time"] as const;

export function idKey(id: string): string {
  return `id ${id}`;
}

export function linkKey(link: string): string {
  return `link ${link}`;
}

/** Of several events with one identifier or page: which of them. */
export function pageKey(event: ImportedEvent): string {
  const base = event.id ?? event.link;
  if (base === undefined) return sameKey(event);
  const start = event.repeats ? [event.start] : [];
  return `page ${[base, sameText(event.title), placeKey(event), event.status, ...start].join(" | ")}`;
}

export function sameKey(event: ImportedEvent): string {
  return `same ${[sameText(event.title), event.start, placeKey(event)].join(" | ")}`;
}

/** The weakest: the same title at the same time, wherever it is. */
export function timeKey({ title, start }: Pick<ImportedEvent, "title" | "start">): string {
  return `time ${sameText(title)} | ${start}`;
}

/** What every `time` key of that title begins with. */
export function titlePrefix(title: string): string {
  return `time ${sameText(title)} | `;
}

function placeKey({ place, online }: ImportedEvent): string {
  return online ? "online" : sameText(place?.name ?? "");
}

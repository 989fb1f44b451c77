import { inLanguage } from "../../domain/content/text.ts";
import { eventKinds } from "../../domain/events/eventSchema.ts";
import type { AnswerName } from "../../domain/events/newEvent.ts";
import { listEntries } from "../../domain/guide/listEntries.ts";
import { sameText } from "../../domain/imports/cleanText.ts";
import type { OpenFolder } from "./openFolder.ts";

/** One of the things an answer may name. */
export interface Choice {
  id: string;
  title: string;
}

/** What an answer must be one of; undefined where it is free. */
export function choicesFor(name: AnswerName, { city, files }: OpenFolder): Choice[] | undefined {
  if (name === "kind") return eventKinds.map((id) => ({ id, title: "" }));
  if (name === "institution") return listEntries(files, "institutions");
  if (name === "venue") return listEntries(files, "venues");
  if (name !== "area") return undefined;
  return Object.entries(city.areas).map(([id, { title }]) => ({ id, title: inLanguage(title, city.languages).text }));
}

/** The choice that was typed: its id, its title, or its number (from 1) in the list last shown. */
export function findChoice(typed: string, choices: readonly Choice[], shown: readonly Choice[]): Choice | undefined {
  const named = choices.find(({ id }) => id === typed.toLowerCase());
  const titled = choices.filter(({ title }) => title !== "" && sameText(title) === sameText(typed));
  return (
    named ??
    (/^\d+$/.test(typed) ? shown[Number(typed) - 1] : undefined) ??
    (titled.length === 1 ? titled[0] : undefined)
  );
}

/** The choices whose id or title contains what was typed, in capitals or not. */
export function searchChoices(typed: string, choices: readonly Choice[]): Choice[] {
  const wanted = typed.toLowerCase();
  return choices.filter(({ id, title }) => id.includes(wanted) || title.toLowerCase().includes(wanted));
}

/** A numbered list, a choice a line. */
export function listChoices(choices: readonly Choice[]): string {
  const longest = Math.max(...choices.map(({ id }) => id.length));
  return choices
    .map(({ id, title }, index) => `${String(index + 1).padStart(4)}  ${id.padEnd(longest)}  ${title}`.trimEnd())
    .join("\n");
}

import type { Entry } from "../content/entry.ts";
import type { LocalText } from "../content/text.ts";
import type { Event } from "../guide/guide.ts";
import type { Known } from "./readFilter.ts";

/** Every text an event is found by, in all its languages: its name, summary, platform, people, place, institution, area. */
export function eventTexts(event: Event, { city, venues, institutions }: Known): string[] {
  const venue = venues.find(({ id }) => id === event.venue);
  const institution = institutions.find(({ id }) => id === event.institution);
  return [
    ...titlesOf(event),
    ...[event.summary, ...Object.values(event.translations).map(({ summary }) => summary)],
    event.join?.platform,
    ...event.people.map((person) => (typeof person === "string" ? person : person.name)),
    ...(venue ? [...titlesOf(venue), venue.address] : []),
    ...(institution ? titlesOf(institution) : []),
    ...textsOf(city.areas[event.area]?.title),
  ].filter((text) => text !== undefined);
}

/** What an entry is called, in all its languages. */
export function titlesOf(entry: Entry & { title: string }): string[] {
  return [entry.title, ...Object.values(entry.translations).map(({ title }) => title)];
}

/** A text in all its languages. */
export function textsOf(text: LocalText | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === "string" ? [text] : Object.values(text);
}

/**
 * Whether every word of `asked` begins some word of the texts. The end of a longer word may differ, as endings do in
 * Russian, Tatar and English: «концертов» finds «концерт». Case, and е for ё, make no difference, nor does whether a
 * Tatar word is written in Russian letters, as it is where a keyboard has no others: «жыр» finds «җыр».
 */
export function hasWords(texts: readonly string[], asked: string): boolean {
  const words = texts.flatMap(splitWords);
  return splitWords(asked).every((wanted) => {
    const beginning = withoutEnding(wanted);
    return words.some((word) => word.startsWith(beginning));
  });
}

/** What is typed for a letter where the keyboard has none, or where people do not trouble about it. */
const russianLetters: Partial<Record<string, string>> = {
  ё: "е",
  ә: "э",
  ө: "о",
  ү: "у",
  җ: "ж",
  ң: "н",
  һ: "х",
};

/** The words of a text, lower-case. */
function splitWords(text: string): string[] {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ёәөүҗңһ]/gu, (letter) => russianLetters[letter] ?? letter);
  return Array.from(plain.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);
}

/** The longer a word, the longer its ending may be; words of up to four letters stay whole. */
function withoutEnding(word: string): string {
  const ending = word.length >= 9 ? 3 : word.length >= 6 ? 2 : word.length === 5 ? 1 : 0;
  return word.slice(0, word.length - ending);
}

import type { LanguageCode } from "../domain/content/text.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { tt } from "./tt.ts";

export type Words = typeof ru;

/** The languages the guide itself can speak. */
export type UiLanguage = "ru" | "tt" | "en";

const words: Record<UiLanguage, Words> = { ru, tt, en };

export const uiLanguages = Object.keys(words) as UiLanguage[];

/** The language the guide speaks to readers of `lang`: theirs, or English where it has not learnt theirs yet. */
export function uiLanguage(lang: LanguageCode): UiLanguage {
  return uiLanguages.find((known) => known === lang) ?? "en";
}

export function wordsIn(lang: UiLanguage): Words {
  return words[lang];
}

import type { LanguageCode } from "../domain/content/text.ts";
import { uiLanguages, wordsIn, type UiLanguage } from "./words.ts";

/** What a language is called in another: `русский`, `рус`, `Russian`. Its code, where nobody knows. */
export function languageName(lang: LanguageCode, ui: UiLanguage): string {
  return wordsIn(ui).language.names[lang] ?? new Intl.DisplayNames(ui, { type: "language" }).of(lang) ?? lang;
}

/** What a language calls itself: `Татарча`. */
export function ownLanguageName(lang: LanguageCode): string {
  const spoken = uiLanguages.find((known) => known === lang);
  return spoken
    ? wordsIn(spoken).language.ownName
    : (new Intl.DisplayNames(lang, { type: "language" }).of(lang) ?? lang);
}

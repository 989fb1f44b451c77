import type { LanguageCode, Text } from "./text.ts";
import type { Translation } from "./translationSchema.ts";

/** What every piece of content has besides its own fields. */
export interface Entry {
  /** Its file's name, and its address. */
  id: string;
  /** Relative to the content folder: `events/choir.md`. */
  file: string;
  /** The Markdown below the front matter. */
  body: string;
  /** The language it is written in. */
  lang: LanguageCode;
  translations: Record<LanguageCode, Translation & { body: string }>;
}

/** The words of an entry for a reader of one language, each with the language it is really in. */
export interface Words {
  title: Text;
  summary: Text | undefined;
  /** Markdown; empty where there is none. */
  body: Text;
  /** Set where any of it is a translation: `unchecked`, or who checked it. */
  translation: string | undefined;
  /** True where the entry has no words in the language asked for. */
  isOriginal: boolean;
}

interface Worded extends Entry {
  title: string;
  summary?: string | undefined;
}

/** What is said in the language asked for, and the original for what is not. */
export function wordsOf(entry: Worded, lang: LanguageCode): Words {
  const translation = lang === entry.lang ? undefined : entry.translations[lang];
  const pick = (translated: string | undefined, original: string): Text =>
    translated ? { text: translated, lang } : { text: original, lang: entry.lang };
  return {
    title: pick(translation?.title, entry.title),
    summary:
      (translation?.summary ?? entry.summary) ? pick(translation?.summary, entry.summary ?? "") : undefined,
    body: pick(translation?.body, entry.body),
    translation: translation?.translation,
    isOriginal: lang !== entry.lang && translation === undefined,
  };
}

import type { ProblemCode, ProblemParts } from "../../domain/problems/problem.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { tt } from "./tt.ts";

/** What is put in the place of a name in braces, already in the reader's own way of writing. */
interface SpokenParts {
  opens: string;
  site: string;
}

/** A sentence or two for each problem: what happened, and what can be done. `{opens}` and `{site}` are filled in. */
export type ProblemWords = Record<ProblemCode, string>;

const languages: Record<string, ProblemWords> = { ru, tt, en };

export const problemLanguages: readonly string[] = Object.keys(languages);

/**
 * What a person is told about a problem, in their language or, where there are no words in it, in English. Moments are
 * told in `parts.timeZone`, else in UTC.
 */
export function sayProblem(code: ProblemCode, language: string, parts: ProblemParts = {}): string {
  const words = languages[language] ?? en;
  const spoken: SpokenParts = {
    opens: parts.opens === undefined ? "" : sayMoment(parts.opens, language, parts.timeZone ?? "UTC"),
    site: parts.site ?? "",
  };
  return words[code].replace(/\{(opens|site)\}/g, (_, part: keyof SpokenParts) => spoken[part]);
}

function sayMoment(moment: number, language: string, timeZone: string): string {
  // British English, for days before months and the 24-hour clock the programme is printed in.
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(moment);
}

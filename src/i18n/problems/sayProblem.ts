import { Temporal } from "temporal-polyfill";
import type { ProblemCode, ProblemParts } from "../../domain/problems/problem.ts";
import { datesIn } from "../dates.ts";
import { uiLanguage, type UiLanguage } from "../words.ts";
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

const words: Record<UiLanguage, ProblemWords> = { ru, tt, en };

/**
 * What a person is told about a problem, in their language or, where the guide does not speak it, in English. Moments are
 * told in `parts.timeZone`, else in UTC.
 */
export function sayProblem(code: ProblemCode, language: string, parts: ProblemParts = {}): string {
  const lang = uiLanguage(language);
  const spoken: SpokenParts = {
    opens: parts.opens === undefined ? "" : sayMoment(parts.opens, lang, parts.timeZone ?? "UTC"),
    site: parts.site ?? "",
  };
  return words[lang][code].replace(/\{(opens|site)\}/g, (_, part: keyof SpokenParts) => spoken[part]);
}

function sayMoment(moment: number, lang: UiLanguage, timeZone: string): string {
  return datesIn(lang).moment(Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone));
}

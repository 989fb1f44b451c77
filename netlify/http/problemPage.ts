import type { Problem } from "../../src/domain/problems/problem.ts";
import { sayProblem } from "../../src/i18n/problems/sayProblem.ts";
import { uiLanguage, wordsIn } from "../../src/i18n/words.ts";

/** Where a visitor goes on after a problem: the event's page, or the programme. */
export interface WayBack {
  href: string;
  to: "event" | "programme";
}

/** A problem as a small page of its own, for a browser without script; it needs no file of the site. */
export function problemPage({ code, parts }: Problem, language: string, { href, to }: WayBack): string {
  const { rating, notFound } = wordsIn(uiLanguage(language));
  const title = escape(sayProblem(code, language, parts));
  return (
    `<!doctype html><html lang="${escape(language)}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${title}</title>` +
    `<main style="font:1.25rem/1.5 sans-serif;max-width:35em;margin:10vh auto;padding:1rem"><p>${title}</p>` +
    `<p><a href="${escape(href)}">${escape(to === "event" ? rating.back : notFound.home)}</a></p></main>`
  );
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

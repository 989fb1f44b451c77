import { Problem } from "../../src/domain/problems/problem.ts";
import { wantedAnswer, wantedLanguage } from "../http/negotiate.ts";
import { respondWithProblem } from "../http/problem.ts";
import { securityHeaders } from "../platform/securityHeaders.ts";
import { describeError, type Log } from "./log.ts";

/**
 * What is answered where no function could answer for itself: a problem's own words, for a browser as a small page. Of
 * what nobody foresaw the visitor learns that it happened, the log what and where.
 */
export async function refuse(
  error: unknown,
  { request, languages, log, at }: { request?: Request; languages: readonly string[]; log: Log; at: string },
): Promise<Response> {
  const problem = error instanceof Problem ? error : new Problem("internal", {}, { cause: error });
  if (problem !== error) log(`Cannot answer ${at}: ${describeError(error)}`);
  const language = request === undefined ? (languages[0] ?? "en") : wantedLanguage(request, languages);
  const response = respondWithProblem(problem, language);
  if (request === undefined || wantedAnswer(request) !== "page") return response;
  const { title } = (await response.json()) as { title: string };
  const headers = new Headers([...response.headers, ...Object.entries(securityHeaders)]);
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(pageOf(title, language), { status: response.status, headers });
}

function pageOf(text: string, language: string): string {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${safe}</title><p style="font:1.25rem/1.5 sans-serif;max-width:35em;margin:10vh auto;padding:1rem">${safe}</p>`
  );
}

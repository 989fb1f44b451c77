import type { Problem } from "../../src/domain/problems/problem.ts";
import { readItem } from "../../src/files/readItem.ts";
import { currentPlatform } from "../platform/currentPlatform.ts";
import { withSecurityHeaders } from "../platform/securityHeaders.ts";
import { wantedAnswer, wantedLanguage } from "./negotiate.ts";
import { pagePath } from "./pagePath.ts";
import { respondWithProblem } from "./problem.ts";
import { problemPage, type WayBack } from "./problemPage.ts";
import { readFields } from "./readFields.ts";

/** What is read of a form that was refused before it was read, only to learn its language. */
const longestForm = 8 * 1024;

/** Answers with a problem, in the visitor's language: to those who ask for a page by name as one, else as JSON. */
export async function answerProblem(
  problem: Problem,
  request: Request,
  languages: readonly string[],
): Promise<Response> {
  const sent = problem.parts.language ?? (await sentLanguage(request));
  const language = wantedLanguage(request, languages, sent);
  const response = withSecurityHeaders(respondWithProblem(problem, language));
  if (wantedAnswer(request) !== "page") return response;
  const { status, headers } = response;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(problemPage(problem, language, await findWayBack(request, language, languages)), {
    status,
    headers,
  });
}

async function sentLanguage(request: Request): Promise<string | undefined> {
  if (request.body === null || request.bodyUsed) return undefined;
  try {
    return (await readFields(request, longestForm)).get("lang")?.[0];
  } catch {
    return undefined;
  }
}

async function findWayBack(request: Request, language: string, languages: readonly string[]): Promise<WayBack> {
  const front = languages.includes(language) ? languages : [language];
  const [, id] = /^\/api\/events\/([^/]{1,240})(?:\/|$)/.exec(new URL(request.url).pathname) ?? [];
  try {
    const item = id === undefined ? undefined : await readItem(currentPlatform().contentDir, id);
    if (item) return { href: pagePath(`/events/${item.entry.id}/`, language, front), to: "event" };
  } catch {
    // What is wrong may be the content itself; the programme is still there.
  }
  return { href: pagePath("/", language, front), to: "programme" };
}

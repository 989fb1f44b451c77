import type { Context } from "@netlify/functions";
import { Problem } from "../../src/domain/problems/problem.ts";
import { readCityFile } from "../../src/files/readItem.ts";
import { uiLanguage } from "../../src/i18n/words.ts";
import { currentPlatform } from "../platform/currentPlatform.ts";
import type { Platform } from "../platform/platform.ts";
import { withSecurityHeaders } from "../platform/securityHeaders.ts";
import { answerProblem } from "./answerProblem.ts";
import { toProblem } from "./problem.ts";
import { requireOwnSite } from "./requireOwnSite.ts";

/** One request, and what it takes to answer it. */
interface Exchange {
  request: Request;
  context: Context;
  platform: Platform;
}

/** What is done for each method an address takes. */
export interface Methods {
  GET?: (exchange: Exchange) => Promise<Response>;
  POST?: (exchange: Exchange) => Promise<Response>;
}

/**
 * Wraps what every function does: HEAD is answered as GET, writes are taken from the site's own pages only, and whatever
 * is thrown becomes a problem in the reader's language.
 */
export function handle(methods: Methods): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const act = request.method === "HEAD" ? methods.GET : methods[request.method as keyof Methods];
      if (!act) throw new Problem("no-such-method", { allow: allowedMethods(methods) });
      const platform = currentPlatform();
      if (act === methods.POST) requireOwnSite(request, platform, context);
      const response = withSecurityHeaders(await act({ request, context, platform }));
      return request.method === "HEAD" ? new Response(null, response) : response;
    } catch (error) {
      const problem = toProblem(error, request.method);
      return answerProblem(problem, request, await siteLanguages());
    }
  };
}

function allowedMethods({ GET, POST }: Methods): string[] {
  return [...(GET ? ["GET", "HEAD"] : []), ...(POST ? ["POST"] : [])];
}

/** The site's languages that the guide speaks. What is wrong may be the content itself: then none. */
async function siteLanguages(): Promise<readonly string[]> {
  try {
    const { languages } = await readCityFile(currentPlatform().contentDir);
    return languages.filter((language) => uiLanguage(language) === language);
  } catch {
    return [];
  }
}

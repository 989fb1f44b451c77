import type { RedirectsHandler } from "@netlify/redirects";
import { Problem } from "../../src/domain/problems/problem.ts";
import { securityHeaders } from "../platform/securityHeaders.ts";
import { callFunction } from "./callFunction.ts";
import { makeContext } from "./context.ts";
import { findFile, type FoundFile } from "./findFile.ts";
import type { HeaderRules } from "./headerRules.ts";
import { matchFunction, type SiteFunction } from "./loadFunctions.ts";
import type { Incoming } from "./nodeRequest.ts";
import type { RateLimit } from "./rateLimit.ts";
import { serveFile } from "./serveFile.ts";

/** What a site is made of, as netlify.toml and the build left it. */
export interface SiteParts {
  publishDir: string;
  functions: readonly SiteFunction[];
  rateLimits: ReadonlyMap<SiteFunction, RateLimit>;
  headers: HeaderRules;
  redirects: Pick<RedirectsHandler, "match">;
}

/** A site that is being served. */
export interface Site extends SiteParts {
  url: URL;
  waitUntil: (promise: Promise<unknown>) => void;
}

/**
 * Answers a request in the order of Netlify's request chain: a function at the address, a file, a redirect, a function
 * that prefers files (the pages made on demand), the site's own "not found".
 *
 * @throws Problem where the request itself is at fault, and whatever a function throws
 */
export async function answer(site: Site, incoming: Incoming): Promise<Response> {
  const { head } = incoming;
  const { pathname } = new URL(head.url);
  return (
    (await answerByFunction(site, incoming, { preferStatic: false })) ??
    (await answerByFile(site, head, pathname)) ??
    (await answerByRedirect(site, head)) ??
    (await answerByFunction(site, incoming, { preferStatic: true })) ??
    (await answerNotFound(site, head))
  );
}

async function answerByFunction(
  site: Site,
  incoming: Incoming,
  { preferStatic }: { preferStatic: boolean },
): Promise<Response | undefined> {
  const { head, ip } = incoming;
  const { pathname } = new URL(head.url);
  for (const fn of site.functions.filter((candidate) => candidate.preferStatic === preferStatic)) {
    const match = matchFunction(fn, { method: head.method, pathname });
    if (match === undefined) continue;
    const retryAfter = await site.rateLimits.get(fn)?.(ip);
    if (retryAfter !== undefined) throw new Problem("too-many-requests", { retryAfter });
    const request = await incoming.whole();
    const context = makeContext(request, { ip, params: match.params, site: site.url, waitUntil: site.waitUntil });
    const response = await callFunction(fn, request, context);
    if (response.status !== 404 || !preferStatic) return response;
    // The adapter hands out the built "not found" page as it is, without what is said of every other page.
    const always = { "cache-control": "public, max-age=0, must-revalidate", ...securityHeaders };
    const absent = Object.entries(always).filter(([name]) => !response.headers.has(name));
    return withHeaders(response, Object.fromEntries(absent));
  }
  return undefined;
}

async function answerByFile(site: Site, request: Request, pathname: string): Promise<Response | undefined> {
  const found = await findFile(site.publishDir, pathname);
  if (found === undefined) return undefined;
  if (request.method !== "GET" && request.method !== "HEAD")
    throw new Problem("no-such-method", { allow: ["GET", "HEAD"] });
  if ("movedTo" in found) return redirect(found.movedTo + new URL(request.url).search, 301);
  return withHeaders(await serveFile(found, request), site.headers(pathname));
}

/** A file wins over a redirect, as it does on Netlify unless the redirect is forced; none of ours is. */
async function answerByRedirect(site: Site, request: Request): Promise<Response | undefined> {
  const match = await site.redirects.match(request);
  if (match === undefined) return undefined;
  if (match.redirect) return redirect(match.target.href.replace(new URL(request.url).origin, ""), match.statusCode);
  if (match.external)
    throw new Error(`Cannot fetch ${match.target.origin} for a visitor: only pages of the site are served`);
  const file = await findFile(site.publishDir, match.target.pathname);
  return file === undefined || "movedTo" in file ? undefined : answerWithPage(site, request, file, match.statusCode);
}

async function answerNotFound(site: Site, request: Request): Promise<Response> {
  const page = await findFile(site.publishDir, "/404.html");
  if (page === undefined || "movedTo" in page)
    return withHeaders(new Response("Not found\n", { status: 404 }), securityHeaders);
  return answerWithPage(site, request, page, 404);
}

/** The file as a page of another address: its own ETag says nothing there, and a part of it is nothing. */
async function answerWithPage(site: Site, request: Request, file: FoundFile, status: number): Promise<Response> {
  const headers = new Headers({ "accept-encoding": request.headers.get("accept-encoding") ?? "" });
  const response = await serveFile(file, new Request(request.url, { headers }));
  for (const name of ["etag", "last-modified", "accept-ranges"]) response.headers.delete(name);
  const page = new Response(response.body, { status, headers: response.headers });
  return withHeaders(page, site.headers(new URL(request.url).pathname));
}

function redirect(location: string, status: number): Response {
  return withHeaders(new Response(null, { status, headers: { location } }), securityHeaders);
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** What a log may say of where a request went: a function's pattern, never the path, which may hold a ticket's code. */
export function describeAddress(site: Site, { method, url }: Request): string {
  const { pathname } = new URL(url);
  const pattern = site.functions.map((fn) => matchFunction(fn, { method, pathname })?.route.pattern).find(Boolean);
  return `${method} ${pattern ?? "of a file"}`;
}

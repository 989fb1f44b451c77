import { randomUUID } from "node:crypto";
import type { Context } from "@netlify/functions";
import { parseCookie } from "cookie";

/**
 * What Netlify hands to a function beside the request. Asking for what one machine does not have throws, so that a
 * function which would work only here, or only there, is noticed.
 */
export function makeContext(
  request: Request,
  options: { ip: string; params: Record<string, string>; site: URL; waitUntil: (promise: Promise<unknown>) => void },
): Context {
  const missing = (what: string) => (): never => {
    throw new Error(`Cannot use context.${what} on one machine`);
  };
  return {
    account: { id: "local" },
    cookies: {
      get: (name) => parseCookie(request.headers.get("cookie") ?? "")[name] ?? "",
      set: missing("cookies.set"),
      delete: missing("cookies.delete"),
    },
    deploy: { context: "production", id: "local", published: true },
    geo: {},
    ip: options.ip,
    json: (input) => Response.json(input),
    log: console.log,
    next: missing("next"),
    params: options.params,
    requestId: randomUUID(),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the type still asks for it
    rewrite: missing("rewrite"),
    server: { region: "local" },
    site: { id: "local", name: "local", url: options.site.origin },
    url: new URL(request.url),
    waitUntil: options.waitUntil,
  };
}

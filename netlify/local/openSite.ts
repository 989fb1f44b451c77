import { join } from "node:path";
import { RedirectsHandler } from "@netlify/redirects";
import { readHeaderRules } from "./headerRules.ts";
import { loadFunctions } from "./loadFunctions.ts";
import { makeRateLimit } from "./rateLimit.ts";
import type { SiteParts } from "./site.ts";

/**
 * Reads what the site in the project's folder is made of: netlify.toml, what the build left in dist and .netlify, and
 * the functions.
 *
 * @throws Error when a function cannot be run on one machine, or a header rule cannot be read
 */
export async function openSite(root: string, { rateLimits }: { rateLimits: boolean }): Promise<SiteParts> {
  const publishDir = join(root, "dist");
  const functions = await loadFunctions([join(root, "netlify/functions"), join(root, ".netlify/v1/functions")]);
  const limited = rateLimits ? functions : [];
  return {
    publishDir,
    functions,
    rateLimits: new Map(limited.flatMap((fn) => (fn.rateLimit ? [[fn, makeRateLimit(fn.rateLimit)]] : []))),
    headers: await readHeaderRules(root, { publishDir }),
    redirects: new RedirectsHandler({
      configPath: join(root, "netlify.toml"),
      configRedirects: [],
      projectDir: root,
      publicDir: publishDir,
      jwtRoleClaim: "",
      jwtSecret: "",
    }),
  };
}

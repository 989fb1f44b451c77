import { resolve } from "node:path";
import { openNetlifyFacts } from "../facts/netlifyFacts.ts";
import type { Platform } from "./platform.ts";
import { parseSigningKeys } from "./signingKeys.ts";

/*
 * The pages rendered on demand are bundled with their own copy of this module, so a variable here would not be shared
 * with the server that sets it; the global symbol registry is.
 */
const key = Symbol.for("cultural-environment.platform");
const registry = globalThis as { [key]?: Platform | undefined };

/** Makes `platform` what every handler in this process stands on, until the next call; undefined takes it away. */
export function usePlatform(platform: Platform | undefined): void {
  registry[key] = platform;
}

/**
 * What a handler stands on: the platform given to `usePlatform`, or Netlify's, made anew for each request because the
 * credentials for its Blobs come with the request and expire.
 *
 * @throws Error when the environment's SIGNING_KEYS or URL cannot be read
 */
export function currentPlatform(): Platform {
  return registry[key] ?? netlifyPlatform(process.env);
}

function netlifyPlatform(env: NodeJS.ProcessEnv): Platform {
  return {
    facts: openNetlifyFacts(),
    keys: parseSigningKeys(env["SIGNING_KEYS"]),
    siteUrl: env["URL"] === undefined ? null : new URL(env["URL"]),
    contentDir: resolve(env["CONTENT_DIR"] ?? "content"),
    programmeFile: resolve("dist/data/programme.json"),
    now: () => Date.now(),
  };
}

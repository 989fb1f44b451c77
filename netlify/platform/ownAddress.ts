import type { Context } from "@netlify/functions";
import type { Platform } from "./platform.ts";

/**
 * Whether a write may be taken from the address it was sent to. Every deploy ever made stays reachable at an address of
 * its own, and one made for production would write to production's facts with rules since replaced; so production
 * takes writes at the site's own address only. A preview has facts of its own and takes them wherever it is reached.
 */
export function isOwnAddress(
  request: Request,
  platform: Pick<Platform, "siteUrl">,
  context: { deploy: Pick<Context["deploy"], "context"> },
): boolean {
  if (platform.siteUrl === null || context.deploy.context !== "production") return true;
  return new URL(request.url).host === platform.siteUrl.host;
}

import type { Context } from "@netlify/functions";
import { Problem } from "../../src/domain/problems/problem.ts";
import { isOwnAddress } from "../platform/ownAddress.ts";
import type { Platform } from "../platform/platform.ts";

/**
 * Lets a write through only if it was sent to the site's own address, and by the site's own pages or by no page at all.
 *
 * A browser says where a request comes from in Sec-Fetch-Site, or in Origin where it is older or the connection is plain
 * HTTP; what says neither is no browser and carries nobody's cookie without their wish. Origin is compared by its host,
 * as the scheme may have changed on the way through a proxy.
 *
 * @throws Problem `cross-site` or `other-address`
 */
export function requireOwnSite(request: Request, platform: Platform, context: Pick<Context, "deploy">): void {
  if (!isFromOwnSite(request)) throw new Problem("cross-site");
  if (!isOwnAddress(request, platform, context))
    throw new Problem("other-address", { site: platform.siteUrl?.href ?? "" });
}

function isFromOwnSite(request: Request): boolean {
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("Origin");
  if (origin === null) return true;
  // A page that keeps its address to itself sends "null", also to its own site; Sec-Fetch-Site tells that from others.
  if (origin === "null") return site !== null;
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}

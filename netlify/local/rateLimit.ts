import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { SiteFunction } from "./loadFunctions.ts";

/** Counts a request; says in how many seconds to come back where there were too many, and undefined where there weren't. */
export type RateLimit = (ip: string) => Promise<number | undefined>;

/**
 * The function's own limit, counted in this process. Netlify counts by address and domain; here is one domain, and a
 * visitor could name any, so the address alone counts.
 */
export function makeRateLimit(limit: NonNullable<SiteFunction["rateLimit"]>): RateLimit {
  const limiter = new RateLimiterMemory({ points: limit.windowLimit, duration: limit.windowSize });
  return async (ip) => {
    try {
      await limiter.consume(household(ip));
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.ceil(refusal.msBeforeNext / 1000);
    }
  };
}

/** An IPv6 connection is given 2^64 addresses: its first four groups stand for it, as one IPv4 address does. */
function household(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const [head = "", tail] = ip.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill("0");
  return [...groups, ...zeros, ...rest].slice(0, 4).join(":");
}

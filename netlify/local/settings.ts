import { resolve } from "node:path";
import proxyAddr from "proxy-addr";
import { parseSigningKeys } from "../platform/signingKeys.ts";
import type { SigningKey } from "../platform/platform.ts";

/** What the environment says about this machine. Folders are absolute. */
export interface Settings {
  /** 0 asks the system for a free one. */
  port: number;
  dataDir: string;
  contentDir: string;
  siteUrl: URL | null;
  /** Addresses, CIDR ranges or `loopback`, `linklocal`, `uniquelocal`. */
  trustedProxies: string[];
  rateLimits: boolean;
  /** Keys brought from elsewhere, before those in the data folder. */
  keys: SigningKey[];
}

/** A value of the environment that cannot be used, said in a sentence. */
export class SettingError extends Error {
  override readonly name = "SettingError";
}

/** @throws SettingError naming the first variable that cannot be used, and what it should say */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  // `PORT= npm start` means the usual port, not none.
  const env: NodeJS.ProcessEnv = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  return {
    port: readPort(env["PORT"] ?? "8888"),
    dataDir: resolve(env["DATA_DIR"] ?? ".data"),
    contentDir: resolve(env["CONTENT_DIR"] ?? "content"),
    siteUrl: env["SITE_URL"] === undefined ? null : readSiteUrl(env["SITE_URL"]),
    trustedProxies: readProxies(env["TRUSTED_PROXIES"] ?? ""),
    rateLimits: readRateLimits(env["RATE_LIMITS"] ?? "on"),
    keys: orSettingError(() => parseSigningKeys(env["SIGNING_KEYS"])),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new SettingError(`PORT is "${text}": it should be a number from 1 to 65535, such as 8888`);
}

function readSiteUrl(text: string): URL {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search + url.hash === "") {
    return url;
  }
  throw new SettingError(`SITE_URL is "${text}": it should be the site's address, such as https://culture.example`);
}

function readProxies(text: string): string[] {
  const proxies = text.split(/[\s,]+/).filter((proxy) => proxy !== "");
  return orSettingError(() => {
    proxyAddr.compile(proxies);
    return proxies;
  }, "TRUSTED_PROXIES: ");
}

function readRateLimits(text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw new SettingError(`RATE_LIMITS is "${text}": it should be on or off`);
}

function orSettingError<T>(read: () => T, before = ""): T {
  try {
    return read();
  } catch (error) {
    throw new SettingError(before + (error as Error).message, { cause: error });
  }
}

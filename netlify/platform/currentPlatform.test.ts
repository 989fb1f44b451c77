import { resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { currentPlatform, usePlatform } from "./currentPlatform.ts";
import type { Platform } from "./platform.ts";

afterEach(() => {
  usePlatform(undefined);
  vi.unstubAllEnvs();
});

test("what the local server gave is found by another copy of this module too, as in the bundled pages", async () => {
  const platform: Platform = { ...currentPlatform(), contentDir: "/given" };
  usePlatform(platform);
  vi.resetModules();
  const copy = await import("./currentPlatform.ts");
  expect(copy.currentPlatform).not.toBe(currentPlatform);
  expect(copy.currentPlatform()).toBe(platform);
});

test("where nothing was given it is Netlify's, made of the environment", () => {
  const secret = "0123456789abcdef0123456789abcdef";
  vi.stubEnv("URL", "https://culture.example");
  vi.stubEnv("SIGNING_KEYS", `a:${secret}`);
  vi.stubEnv("CONTENT_DIR", undefined);
  expect(currentPlatform()).toMatchObject({
    keys: [{ name: "a", secret }],
    siteUrl: new URL("https://culture.example"),
    contentDir: resolve("content"),
  });
});

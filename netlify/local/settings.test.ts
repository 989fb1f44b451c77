import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const secret = "0123456789abcdef0123456789abcdef";

test("without an environment, this machine serves content/ on port 8888 and keeps facts in .data", () => {
  const usual = {
    port: 8888,
    dataDir: resolve(".data"),
    contentDir: resolve("content"),
    siteUrl: null,
    trustedProxies: [],
    rateLimits: true,
    keys: [],
  };
  expect(readSettings({})).toEqual(usual);
  expect(readSettings({ PORT: "", DATA_DIR: "", CONTENT_DIR: "", SITE_URL: "", RATE_LIMITS: "" })).toEqual(usual);
});

test("the environment says otherwise", () => {
  expect(
    readSettings({
      PORT: "9000",
      DATA_DIR: "/var/lib/culture",
      CONTENT_DIR: "cities/a",
      SITE_URL: "https://culture.example",
      TRUSTED_PROXIES: "loopback, 10.0.0.0/8 192.0.2.1",
      RATE_LIMITS: "off",
      SIGNING_KEYS: `a:${secret}`,
    }),
  ).toEqual({
    port: 9000,
    dataDir: resolve("/var/lib/culture"),
    contentDir: resolve("cities/a"),
    siteUrl: new URL("https://culture.example"),
    trustedProxies: ["loopback", "10.0.0.0/8", "192.0.2.1"],
    rateLimits: false,
    keys: [{ name: "a", secret }],
  });
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "65536"],
  ["SITE_URL", "culture.example"],
  ["SITE_URL", "https://culture.example/guide/"],
  ["TRUSTED_PROXIES", "proxy.example"],
  ["RATE_LIMITS", "no"],
  ["SIGNING_KEYS", "short:secret"],
])("%s=%s is refused in a sentence that names it", (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`\\b${name}\\b`));
});

import { expect, test } from "vitest";
import { isOwnAddress } from "./ownAddress.ts";

const siteUrl = new URL("https://culture.example");
const takes = (address: string, context: string, site: URL | null = siteUrl) =>
  isOwnAddress(new Request(address), { siteUrl: site }, { deploy: { context } });

test("production takes writes at the site's own address only, whichever deploy is asked elsewhere", () => {
  expect(takes("https://culture.example/api/x", "production")).toBe(true);
  expect(takes("http://culture.example/api/x", "production")).toBe(true);
  expect(takes("https://65f0c0ffee--culture.netlify.app/api/x", "production")).toBe(false);
  expect(takes("https://culture.netlify.app/api/x", "production")).toBe(false);
  expect(takes("https://culture.example:8443/api/x", "production")).toBe(false);
});

test("a preview takes them at its own address", () => {
  expect(takes("https://deploy-preview-7--culture.netlify.app/api/x", "deploy-preview")).toBe(true);
});

test("a machine that was given no address takes them at any", () => {
  expect(takes("http://192.0.2.7:8888/api/x", "production", null)).toBe(true);
});

import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { securityHeaders } from "../platform/securityHeaders.ts";
import { readHeaderRules } from "./headerRules.ts";
import { makeFolder } from "./testing/tempSite.ts";

const toml = await readFile(resolve(import.meta.dirname, "../../netlify.toml"), "utf8");

test("files and pages made on demand carry the same security headers, of framing what the build writes", async () => {
  const policy = "Content-Security-Policy";
  const written = `/events/*\n  ${policy}: ${securityHeaders[policy] ?? ""}\n`;
  const root = await makeFolder({ "netlify.toml": toml, "dist/_headers": written });
  const headers = await readHeaderRules(root, { publishDir: join(root, "dist") });
  expect(headers("/events/any/")).toEqual(securityHeaders);
});

test("the folders Netlify is told of are those served here", () => {
  expect(toml).toContain('publish = "dist"\n');
  expect(toml).toContain('directory = "netlify/functions"\n');
});

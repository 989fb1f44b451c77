import { join } from "node:path";
import { expect, test } from "vitest";
import { readHeaderRules } from "../netlify/local/headerRules.ts";
import { makeFolder } from "../netlify/local/testing/tempSite.ts";
import { securityHeaders } from "../netlify/platform/securityHeaders.ts";
import { unframed } from "./framing.ts";

const pages = [
  "",
  "events/",
  "events/choir/",
  "tt/",
  "tt/events/choir/",
  "embed/areas/music/",
  "tt/embed/areas/music/",
];

test("every page is covered but those made for other sites, and those by no rule at all", async () => {
  const rules = unframed(pages, ["ru", "tt"]);
  expect(rules).toEqual(["/", "/events/*", "/tt", "/tt/events/*"]);
  const policy = securityHeaders["Content-Security-Policy"]!;
  const written = rules.map((rule) => `${rule}\n  Content-Security-Policy: ${policy}\n`).join("");
  const root = await makeFolder({ "netlify.toml": "", "dist/_headers": written });
  const headers = await readHeaderRules(root, { publishDir: join(root, "dist") });
  const framed = pages.filter((page) => headers(`/${page}`)["Content-Security-Policy"] !== policy);
  expect(framed).toEqual(["embed/areas/music/", "tt/embed/areas/music/"]);
});

import { resolve } from "node:path";
import { zipFunctions } from "@netlify/zip-it-and-ship-it";
import { expect, inject, test } from "vitest";
import { securityHeaders } from "../platform/securityHeaders.ts";
import { loadFunctions } from "./loadFunctions.ts";
import { launchBrowser } from "./testing/browser.ts";
import { makeFolder } from "./testing/tempSite.ts";

const site = new URL(inject("siteUrl"));

/** The addresses of this site that a page names, without what follows a #. */
function linksOf(page: string, base: URL): string[] {
  return [...page.matchAll(/\b(?:href|src)="([^"#]+)/g)]
    .map(([, link = ""]) => new URL(link.replaceAll("&amp;", "&"), base))
    .filter(({ origin }) => origin === site.origin)
    .map(({ href }) => href);
}

test("every link on every page that can be reached leads somewhere", { timeout: 300_000 }, async () => {
  const found = new Map([[site.href, "the start"]]);
  const broken: string[] = [];
  for (const [address, from] of found) {
    const response = await fetch(address);
    const body = await response.text();
    if (!response.ok) broken.push(`${response.status} ${address} (from ${from})`);
    if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
    for (const link of linksOf(body, new URL(response.url))) if (!found.has(link)) found.set(link, address);
  }
  expect(broken).toEqual([]);
  expect(found.size).toBeGreaterThan(50);
});

test("pages, built or made on demand, carry the security headers and are compressed", async () => {
  const { events } = (await (await fetch(new URL("/data/events.json", site))).json()) as { events: { url: string }[] };
  const { pathname } = new URL(events[0]!.url);
  for (const path of ["/", pathname, `${pathname}rating/`]) {
    const response = await fetch(new URL(path, site), { headers: { "accept-encoding": "br" } });
    expect({ path, status: response.status, ...Object.fromEntries(response.headers) }).toMatchObject({
      path,
      status: 200,
      "content-encoding": "br",
      ...Object.fromEntries(new Headers(securityHeaders)),
    });
  }
});

test("a browser shows the first page without a complaint", async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("requestfailed", (request) => complaints.push(request.url()));
  await page.goto(site.href, { waitUntil: "networkidle" });
  expect(await page.locator("h1").count()).toBe(1);
  await browser.close();
  expect(complaints).toEqual([]);
});

test("the pages made on demand are deployed at the addresses at which they answer here", async () => {
  const folder = resolve(import.meta.dirname, "../../.netlify/v1/functions");
  const [deployed, local] = await Promise.all([
    zipFunctions(folder, await makeFolder({}), { archiveFormat: "none" }),
    loadFunctions([folder]),
  ]);
  const describe = (routes: { pattern: string }[] = []) => routes.map(({ pattern }) => pattern);
  expect(local.map(({ name, routes, preferStatic }) => [name, describe(routes), preferStatic])).toEqual(
    deployed.map(({ name, routes }) => [name, describe(routes), routes?.every((route) => route.prefer_static)]),
  );
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Temporal } from "temporal-polyfill";
import { expect, inject, onTestFinished, test } from "vitest";
import { address } from "../../domain/guide/address.ts";
import { embedDates } from "../../domain/guide/embedDates.ts";
import { endOf } from "../../domain/guide/showing.ts";
import { openPages } from "../testing/openPages.ts";
import { guide, now, zone } from "../testing/shippedGuide.ts";

const openPage = openPages();
const { city } = guide;
const area = Object.keys(city.areas)[0]!;
const institution = guide.institutions[0]!.id;
const site = new URL(inject("siteUrl"));

/** A page of another site, at another origin, with what it is given in its body. */
async function serveForeign(body: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(`<!doctype html><title>Other</title>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const framed = (path: string) => `<iframe src="${new URL(path, site).href}"></iframe>`;

test.each(city.languages)("another site can frame what is made for it, and no other page: %s", async (lang) => {
  const paths = ["embed/areas/", "areas/"].map((room) => address(`${room}${area}/`, { lang, city }));
  paths.push(address("", { lang, city }), address(`events/${guide.events[0]!.id}/`, { lang, city }));
  const page = await openPage();
  await page.goto(await serveForeign(paths.map(framed).join("")), { waitUntil: "networkidle" });
  const seen = page.frames().filter((frame) => frame.url().startsWith(site.origin));
  expect(seen.map((frame) => new URL(frame.url()).pathname)).toEqual([paths[0]]);
  expect(await seen[0]!.locator("h1").innerText()).not.toBe("");
});

test("the code that a page offers shows its dates on another site, and a link there leads to the guide itself", async () => {
  const page = await openPage();
  await page.goto(`/institutions/${institution}/`);
  await page.locator(".embed-offer summary").click();
  const code = await page.locator(".embed-offer code").innerText();
  const written = new URL(/src="([^"]+)"/.exec(code)![1]!);
  await page.goto(await serveForeign(code.replace(written.origin, site.origin)), { waitUntil: "networkidle" });
  await page.frameLocator("iframe").locator("h1 a").click();
  await page.waitForURL(new URL(`/institutions/${institution}/`, site).href);
});

test("a frame shows the ten nearest dates by the clock of the one who opens it", async () => {
  const events = guide.events.filter((event) => event.area === area);
  const read = now.add({ days: 9 });
  const page = await openPage();
  await page.clock.setFixedTime(read.epochMilliseconds);
  await page.goto(`/embed/areas/${area}/`);
  const nearest = embedDates(events, zone, now)
    .filter(({ showing }) => Temporal.ZonedDateTime.compare(endOf(showing), read) > 0)
    .slice(0, 10);
  const shown = page.locator("li:visible .embed-when");
  expect(await shown.evaluateAll((times) => times.map((time) => time.getAttribute("datetime")))).toEqual(
    nearest.map(({ showing }) => showing.occurrence.start.toString({ timeZoneName: "never", smallestUnit: "minute" })),
  );
});

test("frames are left out of search and of the sitemap, and name the page they are a part of", async () => {
  const html = await (await fetch(new URL(`/embed/areas/${area}/`, site))).text();
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toMatch(new RegExp(`<link rel="canonical" href="http://[^"/]+/areas/${area}/">`));
  const map = await (await fetch(new URL("/sitemap-0.xml", site))).text();
  expect(map).toContain(`/areas/${area}/`);
  expect(map).not.toMatch(/\/embed\/|\/poster\//);
});

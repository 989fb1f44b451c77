import type { BrowserContext } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openPages } from "../testing/openPages.ts";
import { guide, rateable } from "../testing/shippedGuide.ts";

const openPage = openPages();
/** Neither of the first nor of the last: other test files rate those. */
const event = rateable[4]!;
const paths = ["/", `/events/${event.id}/`, `/venues/${guide.venues[0]!.id}/`, "/archive/", "/en/", "/no-such-page/"];

async function whatIsKept(context: BrowserContext): Promise<object> {
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  return { cookies, origins };
}

test("who only reads is told to no other site and leaves with nothing kept; a vote keeps one cookie that no script can read", async () => {
  const page = await openPage();
  const context = page.context();
  const asked: URL[] = [];
  context.on("request", (request) => asked.push(new URL(request.url())));
  for (const path of [...paths, `/events/${event.id}/rating/`]) await page.goto(path, { waitUntil: "networkidle" });
  expect([...new Set(asked.map(({ origin }) => origin))]).toEqual([new URL(inject("siteUrl")).origin]);
  expect(asked.map(({ pathname }) => pathname)).toEqual(expect.arrayContaining([...paths, `/api/events/${event.id}`]));
  expect(await whatIsKept(context)).toEqual({ cookies: [], origins: [] });

  await page.goto(`/events/${event.id}/`);
  await page.getByRole("radio").first().check();
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator(".rating-form button").click();
  expect((await answer).status()).toBe(200);
  expect(await whatIsKept(context)).toEqual({
    cookies: [
      expect.objectContaining({
        name: expect.stringMatching(/^__Host-/) as string,
        httpOnly: true,
        secure: true,
        sameSite: "Lax",
        path: "/",
        domain: "localhost",
      }),
    ],
    origins: [],
  });
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

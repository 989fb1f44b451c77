import jsQR from "jsqr";
import sharp from "sharp";
import { expect, test } from "vitest";
import { wordsOf } from "../../domain/content/entry.ts";
import { address } from "../../domain/guide/address.ts";
import type { Event } from "../../domain/guide/guide.ts";
import { isToCome } from "../../domain/guide/isToCome.ts";
import { openPages } from "../testing/openPages.ts";
import { layOutForPrint, printedPages } from "../testing/printedPages.ts";
import { guide, now, zone } from "../testing/shippedGuide.ts";

const openPage = openPages();
const { city } = guide;
const posted = guide.events.filter((event) => isToCome(event, zone, now));
const most = (measure: (event: Event) => number): Event => posted.toSorted((a, b) => measure(b) - measure(a))[0]!;

/** The events that are hardest to get on one sheet. */
const crowded = city.languages.flatMap((lang) => {
  const words = (event: Event) => wordsOf(event, lang);
  const chosen = [
    most((event) => words(event).title.text.length),
    most((event) => words(event).summary?.text.length ?? 0),
    most((event) => event.sessions.length),
    most((event) => (event.hours ? 100 : 0) + words(event).title.text.length),
    most((event) => (event.repeats?.on?.length ?? 0) * 20 + words(event).title.text.length),
  ];
  return [...new Set(chosen)].map(({ id }) => ({ lang, id }));
});

test.each(crowded)(
  "a poster is one sheet with everything on it, and its code leads to the event: $lang $id",
  async (of) => {
    const { lang, id } = of;
    const page = await openPage({ deviceScaleFactor: 2 });
    await page.goto(address(`events/${id}/poster/`, { lang, city }));
    expect(await printedPages(page)).toBe(1);
    await layOutForPrint(page);
    const poster = page.locator(".poster");
    expect(await poster.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
    const summary = page.locator(".poster-summary");
    expect(await summary.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(
      2,
    );

    const picture = sharp(await page.locator(".qr").screenshot()).ensureAlpha();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const event = new URL(address(`events/${id}/`, { lang, city }), "http://localhost:8888").href;
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(event);
    expect(await page.locator(".print-foot strong").innerText()).toBe(event.replace(/^http:\/\/|\/$/g, ""));
  },
);

test("an event's page leads to its poster while there is one", async () => {
  const page = await openPage();
  await page.goto(`/events/${posted[0]!.id}/`);
  await page.locator(".poster-link a").click();
  expect(await page.locator(".poster h1").innerText()).toBe(wordsOf(posted[0]!, city.languages[0]!).title.text);
  const over = guide.events.find((event) => !isToCome(event, zone, now));
  await page.goto(`/events/${over!.id}/`);
  expect(await page.locator(".poster-link").count()).toBe(0);
});

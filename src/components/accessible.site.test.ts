import { AxeBuilder } from "@axe-core/playwright";
import { Temporal } from "temporal-polyfill";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { address } from "../domain/guide/address.ts";
import { timesOf } from "../domain/guide/eventTimes.ts";
import { openPages } from "./testing/openPages.ts";
import { findRepresentatives, rated } from "./testing/pageTypes.ts";
import { anyEvent, guide, hasBegun, now, zone } from "./testing/shippedGuide.ts";

const openPage = openPages();
const { city } = guide;
const [ownLang = "", ...otherLangs] = city.languages;

const cancelled = anyEvent(({ status }) => status === "cancelled");
const coming = anyEvent((event) => event.status === "scheduled" && timesOf(event, zone, now).coming.length > 0);
const past = anyEvent((event) => {
  const { ends } = timesOf(event, zone, now);
  return hasBegun(event) && ends !== undefined && Temporal.ZonedDateTime.compare(ends, now) < 0;
});
const moved = anyEvent(({ repeats }) => (repeats?.moved ?? []).length > 0);
const untranslated = anyEvent(({ translations }) => otherLangs.some((lang) => translations[lang] === undefined));

/** What pages of one type show by turns. */
const turns = [
  ...[past, coming, cancelled, moved, rated].map(({ id }) => `events/${id}/`),
  `events/${guide.archive[0]!.id}/`,
  `events/${rated.id}/rating/?problem=bad-rating`,
  `search/?area=${cancelled.area}`,
  `search/?area=${cancelled.area}&when=today&age=3&area=unknown`,
  "no-such-page/",
].map((path) => address(path, { lang: ownLang, city }));
const inOtherLanguages = otherLangs.map((lang) => address(`events/${untranslated.id}/`, { lang, city }));
const ofEachType = (await findRepresentatives()).map(({ path }) => path);
const paths = [...new Set([...ofEachType, ...turns, ...inOtherLanguages])];

beforeAll(async () => {
  // So that its tally is to be seen.
  const body = new URLSearchParams({ rating: "4" });
  const answer = await fetch(new URL(`/api/events/${rated.id}/rating`, inject("siteUrl")), { method: "POST", body });
  if (!answer.ok) throw new Error(`Cannot rate ${rated.id}: ${await answer.text()}`);
});

/** Of all rules, or only of some. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const strict = { rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } } };
  const axe = new AxeBuilder({ page }).setLegacyMode().options(rules ? { runOnly: rules } : strict);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
}

const ofColoursAndSizes = ["color-contrast", "color-contrast-enhanced", "link-in-text-block", "target-size"];

/** By how many CSS pixels a page is wider than its window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Makes letters twice as large as the page has them, as the reader's choice on it does. */
function doubleLetters(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { style } = document.documentElement;
    style.fontSize = `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
  });
}

test.each(paths)(
  "%s can be read by everybody: narrow and wide, light and dark, with letters twice as large",
  async (path) => {
    const page = await openPage({
      reducedMotion: "reduce",
      colorScheme: "light",
      viewport: { width: 360, height: 800 },
    });
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== new URL(inject("siteUrl")).origin) elsewhere.push(request.url());
    });
    // An event's page is whole once its script has fetched what it shows.
    const answer = await page.goto(path, { waitUntil: path.includes("/events/") ? "networkidle" : "load" });
    const found: Record<string, unknown> = { status: answer?.status() };
    found["narrow and light"] = await violations(page);
    found["overhang"] = await overhang(page);
    await doubleLetters(page);
    found["overhang with large letters"] = await overhang(page);
    await page.evaluate(() => document.documentElement.removeAttribute("style"));
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 1280, height: 800 });
    found["wide and dark"] = await violations(page, ofColoursAndSizes);
    expect({ ...found, elsewhere }).toEqual({
      status: path.includes("no-such-page") ? 404 : 200,
      "narrow and light": [],
      overhang: 0,
      "overhang with large letters": 0,
      "wide and dark": [],
      elsewhere: [],
    });
  },
);

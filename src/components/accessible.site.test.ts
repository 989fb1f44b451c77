import { AxeBuilder } from "@axe-core/playwright";
import { Temporal } from "temporal-polyfill";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { address } from "../domain/guide/address.ts";
import { timesOf } from "../domain/guide/eventTimes.ts";
import { openPages } from "./testing/openPages.ts";
import { anyEvent, guide, hasBegun, now, rateable, zone } from "./testing/shippedGuide.ts";

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
/** Nobody rates it in another test at the same time. */
const rated = rateable[5]!;

/** A lesson with steps, and one that is a path. */
const lessons = guide.lessons.filter(
  (lesson, index, all) => all.findIndex(({ path }) => path.length > 0 === lesson.path.length > 0) === index,
);

/** One page of each kind, and more languages of what is read most. */
const paths = [
  "",
  "areas/",
  `areas/${cancelled.area}/`,
  "venues/",
  `venues/${guide.venues[0]!.id}/`,
  "institutions/",
  `institutions/${guide.institutions[0]!.id}/`,
  "series/",
  `series/${guide.series[0]!.id}/`,
  `months/${now.toPlainDate().toPlainYearMonth().toString()}/`,
  "archive/",
  "learn/",
  ...lessons.map(({ id }) => `learn/${id}/`),
  "learn/help/",
  "learn/practice/",
  "learn/practice/done/",
  ...new Set([past, coming, cancelled, moved, rated].map(({ id }) => `events/${id}/`)),
  `events/${guide.archive[0]!.id}/`,
  `events/${rated.id}/rating/`,
  `events/${rated.id}/rating/?problem=bad-rating`,
  "no-such-page/",
].map((path) => address(path, { lang: ownLang, city }));
const inOtherLanguages = otherLangs.flatMap((lang) =>
  [
    "",
    ...lessons.map(({ id }) => `learn/${id}/`),
    `events/${coming.id}/`,
    `events/${untranslated.id}/`,
    `events/${rated.id}/rating/`,
  ].map((path) => address(path, { lang, city })),
);

beforeAll(async () => {
  // So that its tally is to be seen.
  const body = new URLSearchParams({ rating: "4" });
  const answer = await fetch(new URL(`/api/events/${rated.id}/rating`, inject("siteUrl")), { method: "POST", body });
  if (!answer.ok) throw new Error(`Cannot rate ${rated.id}: ${await answer.text()}`);
});

/** Opens the page as it is once its script has fetched what it shows. */
async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path, { waitUntil: "networkidle" });
  expect(answer?.status()).toBe(path.includes("no-such-page") ? 404 : 200);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } } })
    .analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
}

/** By how many CSS pixels a page is wider than its window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test.each([...paths, ...inOtherLanguages])(
  "%s can be read by everybody, in light and dark, wide and narrow",
  async (path) => {
    const page = await openPage({ reducedMotion: "reduce" });
    await open(page, path);
    const found: Record<string, string[]> = {};
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [360, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        found[`${colorScheme} ${width}`] = await violations(page);
      }
    }
    expect(found).toEqual({ "light 360": [], "light 1280": [], "dark 360": [], "dark 1280": [] });
  },
);

test.each([...paths, ...inOtherLanguages])(
  "%s needs no sideways scrolling on a phone, nor with letters twice as large",
  async (path) => {
    const page = await openPage({ viewport: { width: 360, height: 800 } });
    await open(page, path);
    expect(await overhang(page)).toBe(0);
    await page.evaluate(() => {
      const { style } = document.documentElement;
      style.fontSize = `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
    });
    expect(await overhang(page)).toBe(0);
  },
);

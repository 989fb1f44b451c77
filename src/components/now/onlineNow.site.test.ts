import { Temporal } from "temporal-polyfill";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../domain/content/entry.ts";
import { endOf, isLasting, showingsBetween, type Showing } from "../../domain/guide/showing.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { guide, now, zone } from "../testing/shippedGuide.ts";

const openPage = openPages();
const lang = guide.city.languages[0]!;
const ui = uiLanguage(lang);
const say = wordsIn(ui);

/** What the home page lists of the coming week that can be joined from home. */
const online = showingsBetween(guide.events, zone, {
  from: now.add({ hours: 3 }),
  to: now.startOfDay().add({ days: 7 }),
}).filter(
  ({ event, occurrence, movedAway }) =>
    (event.online || event.join !== undefined) &&
    event.status !== "postponed" &&
    !occurrence.cancelled &&
    !occurrence.allDay &&
    !movedAway &&
    !isLasting(occurrence),
);
const isAt = (showing: Showing, from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): boolean =>
  Temporal.ZonedDateTime.compare(showing.occurrence.start, to) <= 0 &&
  Temporal.ZonedDateTime.compare(endOf(showing), from) > 0;
/** One during which nothing else is on or near, so that what is seen is about it alone. */
const alone = online.find((showing) => {
  const from = showing.occurrence.start.subtract({ minutes: 10 });
  const to = endOf(showing).add({ hours: 1 });
  return (
    Temporal.ZonedDateTime.compare(showing.occurrence.start, now.add({ hours: 3 })) > 0 &&
    online.every((other) => other === showing || !isAt(other, from, to))
  );
});

async function seen(page: Page): Promise<{ lines: string[]; said: string }> {
  const lines = await page.locator(".online-now li:visible").allInnerTexts();
  return { lines, said: await page.locator("[data-status]").innerText() };
}

describe.skipIf(!alone)("what can be joined from home", () => {
  const title = alone ? wordsOf(alone.event, lang).title.text : "";
  const briefly = (minutes: number): string =>
    say.now.soonBriefly[new Intl.PluralRules(ui).select(minutes) as "one" | "few" | "many" | "other"].replace(
      "#",
      String(minutes),
    );

  test("stands above the programme within the hour, follows the clock, and leads to where one joins", async () => {
    const { start } = alone!.occurrence;
    const page = await openPage({ timezoneId: "Asia/Vladivostok" });
    await page.clock.install({ time: start.subtract({ minutes: 10 }).epochMilliseconds });
    await page.goto("/");
    await page.clock.pauseAt(start.subtract({ minutes: 10 }).add({ seconds: 1 }).epochMilliseconds);
    expect(await seen(page)).toEqual({ lines: [`${title} ${briefly(10)}`], said: "" });
    await page.locator(".online-now a").focus();
    await page.clock.runFor(60_000);
    expect(await seen(page)).toEqual({ lines: [`${title} ${briefly(9)}`], said: "" });
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(title);
    await page.clock.fastForward(9 * 60_000);
    const begun = `${title} ${say.list.now}`;
    expect(await seen(page)).toEqual({ lines: [begun], said: `${begun}.` });
    await page.locator(".online-now a").click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/events/${alone!.event.id}/#join`);
  });

  test("is gone when it is over, and was never there without script", async () => {
    const page = await openPage();
    await page.clock.setFixedTime(endOf(alone!).epochMilliseconds);
    await page.goto("/");
    expect(await page.locator(".online-now").isVisible()).toBe(false);
    const plain = await openPage({ javaScriptEnabled: false });
    await plain.goto("/");
    expect(await plain.locator(".online-now").isVisible()).toBe(false);
  });
});

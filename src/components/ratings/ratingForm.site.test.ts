import { expect, inject, test } from "vitest";
import { address } from "../../domain/guide/address.ts";
import type { Tally } from "../../domain/ratings/tally.ts";
import { sayProblem } from "../../i18n/problems/sayProblem.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { guide, rateable } from "../testing/shippedGuide.ts";

const openPage = openPages();
const { city } = guide;

async function readTally(event: string): Promise<Tally> {
  const answer = await fetch(new URL(`/api/events/${event}`, inject("siteUrl")));
  return ((await answer.json()) as { rating: Tally }).rating;
}

test.each(city.languages.map((lang, index) => ({ lang, event: rateable[index]!.id })))(
  "in $lang, an event is rated from its page without script, thanked for in that language, and rated anew",
  async ({ lang, event }) => {
    const say = wordsIn(uiLanguage(lang)).rating;
    const before = await readTally(event);
    const page = await openPage({ javaScriptEnabled: false });
    const rate = async (stars: 2 | 5): Promise<void> => {
      await page.getByRole("radio", { name: `${stars} — ${say.stars[stars]}` }).check();
      await page.locator(".rating-form button").click();
    };

    await page.goto(address(`events/${event}/`, { lang, city }));
    await rate(5);
    const thanksPage = new URL(address(`events/${event}/rating/`, { lang, city }), inject("siteUrl")).href;
    expect(page.url()).toBe(thanksPage);
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await page.locator("main").innerText()).toContain(`${say.thanks} ${say.yours(`5 — ${say.stars[5]}`)}`);
    expect(await page.locator("[data-tally-count]").innerText()).toBe(say.count(String(before.count + 1)));
    expect(await page.locator("[data-stars='5'] [data-votes]").innerText()).toBe(String(before.histogram[4] + 1));

    await rate(2);
    expect(page.url()).toBe(thanksPage);
    expect(await page.locator("main").innerText()).toContain(say.yours(`2 — ${say.stars[2]}`));
    const [one, two, three, four, five] = before.histogram;
    expect(await readTally(event)).toMatchObject({
      count: before.count + 1,
      histogram: [one, two + 1, three, four, five],
    });
  },
);

test.each(city.languages.map((lang) => ({ lang, event: rateable[3]!.id })))(
  "in $lang, a form sent without a choice comes back with what to do, and can be sent then",
  async ({ lang, event }) => {
    const say = wordsIn(uiLanguage(lang)).rating;
    const before = await readTally(event);
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(address(`events/${event}/`, { lang, city }));
    // Browsers mind `required`; some old ones do not.
    await page.locator(".rating-form").evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.locator(".rating-form button").click();
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await page.locator("main").innerText()).toContain(sayProblem("bad-rating", lang));
    expect((await readTally(event)).count).toBe(before.count);

    await page.getByRole("radio", { name: `3 — ${say.stars[3]}` }).check();
    await page.locator(".rating-form button").click();
    expect(await page.locator("main").innerText()).toContain(say.thanks);
    expect((await readTally(event)).count).toBe(before.count + 1);
  },
);

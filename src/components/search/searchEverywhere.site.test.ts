import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../domain/content/entry.ts";
import type { LanguageCode } from "../../domain/content/text.ts";
import { address } from "../../domain/guide/address.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { anyEvent, guide } from "../testing/shippedGuide.ts";

const openPage = openPages();
const { city } = guide;

/** Opens the search, with the list of what it asked of the index. */
async function openSearch(lang: LanguageCode, query = ""): Promise<{ page: Page; asked: string[] }> {
  const page = await openPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/pagefind/")) asked.push(request.url());
  });
  await page.goto(address(`search/${query}`, { lang, city }), { waitUntil: "networkidle" });
  return { page, asked };
}

/** The addresses of all pages found for what is typed. */
async function find(page: Page, lang: LanguageCode, typed: string): Promise<string[]> {
  const { search } = wordsIn(uiLanguage(lang));
  const field = page.getByLabel(search.words);
  await field.fill("");
  await page.locator(".everywhere").waitFor({ state: "hidden" });
  const status = page.locator(".everywhere [role=status]");
  await status.evaluate((element) => (element.textContent = ""));
  await field.fill(typed);
  await status.filter({ hasText: /./ }).waitFor();
  const more = page.getByRole("button", { name: search.everywhere.more });
  while (await more.isVisible()) {
    const count = await page.locator(".everywhere .index li").count();
    await more.click();
    await page.locator(".everywhere .index li").nth(count).waitFor();
  }
  return page
    .locator(".everywhere .index a")
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

test("nothing of the index is loaded before the field is used, on any page", async () => {
  const { page, asked } = await openSearch("ru");
  await page.mouse.wheel(0, 500);
  await page.goto("/", { waitUntil: "networkidle" });
  expect(asked).toEqual([]);
});

describe("words are found in other forms", () => {
  test.each([
    { lang: "ru", has: "концерт", typed: "концертов" },
    { lang: "ru", has: "танцы", typed: "танцев" },
    { lang: "en", has: "concert", typed: "concerts" },
    { lang: "en", has: "stories", typed: "story" },
  ])("$lang: «$typed» finds «$has»", async ({ lang, has, typed }) => {
    const wanted = new RegExp(`(?<!\\p{L})${has}(?!\\p{L})`, "iu");
    const event = anyEvent((other) => {
      const { title, summary, body } = wordsOf(other, lang);
      const text = [title, summary, body].map((part) => (part?.lang === lang ? part.text : "")).join(" ");
      return wanted.test(text) && !new RegExp(`(?<!\\p{L})${typed}(?!\\p{L})`, "iu").test(text);
    });
    const { page } = await openSearch(lang);
    expect(await find(page, lang, typed)).toContain(address(`events/${event.id}/`, { lang, city }));
  });
});

test("Tatar words are found by their beginnings, and the page says so", async () => {
  const lang = "tt";
  const event = anyEvent(
    (other) => /концерт\p{L}/iu.test(wordsOf(other, lang).body.text) && wordsOf(other, lang).body.lang === lang,
  );
  const { page } = await openSearch(lang);
  expect(await find(page, lang, "концерт")).toContain(address(`events/${event.id}/`, { lang, city }));
  expect(await page.getByText(wordsIn("tt").search.everywhere.wordForms).isVisible()).toBe(true);
});

test("archive, lessons and venues are found beside events, each said to be what it is", async () => {
  const { page } = await openSearch("ru");
  const entries = [
    { room: "events", entry: guide.archive[0]! },
    { room: "venues", entry: guide.venues[0]! },
    { room: "learn", entry: guide.lessons[0]! },
  ];
  for (const { room, entry } of entries) {
    expect(await find(page, "ru", wordsOf(entry, "ru").title.text)).toContain(`/${room}/${entry.id}/`);
  }
  expect(await page.locator(".everywhere .index").innerText()).toContain(wordsIn("ru").search.everywhere.rooms.learn);
});

test("areas and venues are offered whose names begin as what is typed", async () => {
  const { page } = await openSearch("en");
  await find(page, "en", "mus");
  await page.locator(".everywhere [data-named]").getByRole("link", { name: "Music", exact: true }).click();
  expect(new URL(page.url()).pathname).toBe("/en/areas/music/");
});

test("Back and Reload find the words again, and nothing is lost of the other conditions", async () => {
  const { page } = await openSearch("ru", "?area=music");
  const [first] = await find(page, "ru", "концерт");
  const kept = page.url();
  expect(new URL(kept).searchParams.toString()).toBe(new URLSearchParams({ area: "music", q: "концерт" }).toString());
  await page.locator(".everywhere .index a").first().click();
  await page.waitForURL(`**${first ?? ""}`);
  await page.goBack();
  expect(page.url()).toBe(kept);
  const again = page.locator(".everywhere .index a").first();
  await again.waitFor();
  expect(await page.getByLabel(wordsIn("ru").search.words).inputValue()).toBe("концерт");
  await page.reload();
  await again.waitFor();
  expect(new URL(await again.evaluate((link: HTMLAnchorElement) => link.href)).pathname).toBe(first);
});

test("with the keyboard alone one types, hears how much was found, and opens it", async () => {
  const { page } = await openSearch("ru");
  const { search } = wordsIn("ru");
  await page.getByLabel(search.words).focus();
  await page.keyboard.type("концерт");
  const status = page.getByRole("status").filter({ hasText: /\d/ });
  await status.waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches(".everywhere .index a"))) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL("**/events/*/");
});

test("where the index cannot be loaded, the page says how to search without it", async () => {
  const page = await openPage();
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto("/search/");
  await page.getByLabel(wordsIn("ru").search.words).fill("концерт");
  await page.getByText(wordsIn("ru").search.everywhere.failed).waitFor();
});

test("the index works under a policy that lets no script but the site's own run", async () => {
  const page = await openPage();
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'";
  await page.route("**/search/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto("/search/");
  const refused: unknown = await page.evaluate(`(async () => {
    const seen = [];
    document.addEventListener("securitypolicyviolation", (event) => seen.push(event.violatedDirective));
    const { search } = await import("/pagefind/pagefind.js");
    const { results } = await search("концерт");
    return results.length > 0 ? seen : ["nothing found"];
  })()`);
  expect(refused).toEqual([]);
});

import { AxeBuilder } from "@axe-core/playwright";
import { Temporal } from "temporal-polyfill";
import { describe, expect, inject, test } from "vitest";
import type { Page } from "playwright-core";
import { wordsOf } from "../../domain/content/entry.ts";
import { address } from "../../domain/guide/address.ts";
import { comingProgramme, findEvents } from "../../domain/search/findEvents.ts";
import { emptyFilter, type Filter } from "../../domain/search/filter.ts";
import { makeProgramme } from "../../domain/search/programme.ts";
import { writeFilter } from "../../domain/search/writeFilter.ts";
import { kindNames } from "../../i18n/search/kindNames.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { anyEvent, guide, now } from "../testing/shippedGuide.ts";

const openPage = openPages();
const { city } = guide;
const programme = makeProgramme(guide, now);
const options = {
  programme,
  now,
  alsoCalled: ({ kind }: { kind: Parameters<typeof kindNames>[0] }) => kindNames(kind),
};
const coming = comingProgramme(options);

function ask(said: Partial<Filter>): { filter: Filter; ids: string[] } {
  const filter = { ...emptyFilter, ...said };
  return { filter, ids: findEvents(coming, filter, options).map(({ id }) => id) };
}

const inLanguages = city.languages.map((lang) => ({ lang, say: wordsIn(uiLanguage(lang)).search }));
const searchPath = (lang: string, query = ""): string => address(`search/${query && `?${query}`}`, { lang, city });
const fetchPage = (query: string): Promise<Response> => fetch(new URL(`/search/?${query}`, inject("siteUrl")));

/** The events listed, each once, by their ids. */
async function listedIds(page: Page): Promise<string[]> {
  const links = page.locator("[data-listed] .showing-title a");
  const ids = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return [...new Set(ids.map((path) => path.split("/").at(-2) ?? ""))].toSorted();
}

/** Two conditions that together leave some of what either finds. */
const area = anyEvent(({ online, status, id }) => online && status === "scheduled" && ask({}).ids.includes(id)).area;

describe.each(inLanguages)("in $lang, without script", ({ lang, say }) => {
  const both = ask({ area: [area], online: "yes" });

  test("conditions are chosen in a form, and what is found stands at an address one can keep", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(searchPath(lang));
    await page.getByRole("radio", { name: say.ways.yes }).check();
    await page.getByText(say.names.area, { exact: true }).first().click();
    await page.locator(`input[name=area][value=${area}]`).check();
    await page.locator(".search-form button").last().click();

    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe(searchPath(lang, writeFilter(both.filter)));
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await page.locator("h1").innerText()).toBe(say.found(both.ids.length));
    expect(await page.title()).toContain(say.found(both.ids.length));
    expect(await listedIds(page)).toEqual(both.ids.toSorted());
    expect(both.ids.length).toBeGreaterThan(0);
  });

  test("each condition can be removed, Back brings it again, and other languages keep the question", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(searchPath(lang, writeFilter(both.filter)));
    await page.getByRole("link", { name: say.drop(say.condition.online.yes) }).click();
    expect(await listedIds(page)).toEqual(ask({ area: [area] }).ids.toSorted());
    await page.goBack();
    expect(await listedIds(page)).toEqual(both.ids.toSorted());
    expect(await page.locator("input[name=online][value=yes]").isChecked()).toBe(true);

    const other = city.languages.find((one) => one !== lang)!;
    await page.locator(`.languages a[lang=${other}]`).click();
    expect(new URL(page.url()).search).toBe(`?${writeFilter(both.filter)}`);
    expect(await listedIds(page)).toEqual(both.ids.toSorted());
  });

  test("what is not understood is said and left out", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(searchPath(lang, `area=${area}&area=magic&when=someday`));
    const notices = await page.locator(".notice").allInnerTexts();
    expect(notices).toEqual([say.leftOut(`${say.names.when}: someday`), say.leftOut(`${say.names.area}: magic`)]);
    expect(await listedIds(page)).toEqual(ask({ area: [area] }).ids.toSorted());
  });
});

const [{ lang: ownLang, say } = { lang: "", say: wordsIn("ru").search }] = inLanguages;

test("words are found by their beginnings without script, and the field keeps them", async () => {
  const event = anyEvent(({ id, area: of }) => of === area && ask({}).ids.includes(id));
  const word = /[\p{L}]{5,}/u.exec(wordsOf(event, ownLang).title.text)?.[0] ?? event.title;
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(searchPath(ownLang));
  await page.getByLabel(say.words).fill(word);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=*");
  expect(await page.getByLabel(say.words).inputValue()).toBe(word);
  expect(await listedIds(page)).toEqual(ask({ q: word }).ids.toSorted());
  expect(ask({ q: word }).ids).toContain(event.id);
});

test("where nothing is found, the page says what to drop and what is then found, and links lead there", async () => {
  const free = (id: string): boolean =>
    ask({ area: [area], institution: [id] }).ids.length === 0 && ask({ institution: [id] }).ids.length > 0;
  const institution = guide.institutions.find(({ id }) => free(id))!;
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(searchPath(ownLang, `area=${area}&institution=${institution.id}`));
  expect(await page.locator("h1").innerText()).toBe(say.nothing);
  const { ids } = ask({ institution: [institution.id] });
  const areaName = city.areas[area]!.title as Record<string, string>;
  await page
    .getByRole("link", { name: `${areaName[ownLang]!} — ${ids.length}`, exact: true })
    .first()
    .click();
  expect(await listedIds(page)).toEqual(ids.toSorted());
});

test("a long list goes on, day after day, and misses nothing", async () => {
  const to = now.toPlainDate().add({ months: 6 }).toString();
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(searchPath(ownLang, `to=${to}`));
  const seen: string[] = [];
  let days: string[] = [];
  for (;;) {
    seen.push(...(await listedIds(page)));
    days = [...days, ...(await page.locator(".day").evaluateAll((all) => all.map(({ id }) => id)))];
    const next = page.locator("a[rel=next]");
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect([...new Set(seen)].toSorted()).toEqual(ask({ to }).ids.toSorted());
  expect(days).toEqual([...new Set(days)].toSorted());
  expect(page.url()).toContain("after=");
});

test.each([
  ["nothing visible", "q=%00%01&from=%00"],
  ["names of JavaScript's own", "__proto__=x&constructor=y&area=__proto__&kind=toString&venue=constructor"],
  ["a thousand parameters", Array.from({ length: 1000 }, (_, index) => `area=a${index}`).join("&")],
  ["ten thousand letters", `q=${"a".repeat(10_000)}`],
  ["broken percent signs", "q=%E0%A4%A&area=%"],
  ["the farthest days", "from=9999-12-31&to=9999-12-31&after=9999-12-31"],
  ["an impossible day", "from=0000-00-00&to=2026-02-30&after=today"],
  ["every field many times", "when=today&when=week&age=1&age=200&age=-1&online=yes&online=no"],
])("an address with %s gets a page, not an error", async (_, query) => {
  const response = await fetchPage(query);
  const html = await response.text();
  expect([200, 400, 414]).toContain(response.status);
  expect(html).not.toMatch(/\bat \S+\.m?[jt]s\b|RangeError|TypeError/);
  if (response.status === 200) expect(html).toContain("search-form");
});

test("what a form sends empty goes from the address, and what is asked is no search engine's page", async () => {
  const response = await fetch(new URL("/en/search/?q=&when=&area=music&venue=", inject("siteUrl")), {
    redirect: "manual",
  });
  expect([response.status, response.headers.get("location")]).toEqual([302, "/en/search/?area=music"]);
  expect(await (await fetchPage("area=music")).text()).toContain('<meta name="robots" content="noindex">');
  expect(await (await fetchPage("")).text()).not.toContain("noindex");
});

test("answers may be kept for a minute, one for each question and not for what other sites add", async () => {
  const { headers } = await fetchPage("area=music&utm_source=vk");
  expect(headers.get("netlify-cdn-cache-control")).toBe("public, s-maxage=60, stale-while-revalidate=120");
  const vary = (headers.get("netlify-vary") ?? "").replace("query=", "").split("|");
  expect(vary.toSorted()).toEqual(
    [...Object.keys(emptyFilter), "q", "when", "from", "to", "online", "age", "seniors", "after"].toSorted(),
  );
});

test("a language the city does not have has no search", async () => {
  expect((await fetch(new URL("/xx/search/", inject("siteUrl")))).status).toBe(404);
});

test("a moment is the city's, wherever the reader is", async () => {
  const today = Temporal.Now.zonedDateTimeISO(city.timeZone).toPlainDate().toString();
  const page = await openPage({ timezoneId: "Pacific/Honolulu" });
  await page.goto(searchPath(ownLang, "when=today"));
  const days = await page.locator(".day").evaluateAll((all) => all.map(({ id }) => id));
  expect(days.filter((id) => id !== `day-${today}`)).toEqual([]);
});

test.each([360, 1280])(
  "with every condition open, at %i px and with letters twice as large, nothing hangs out",
  async (width) => {
    const page = await openPage({ viewport: { width, height: 800 } });
    await page.goto(searchPath(ownLang));
    const overhangs: number[] = [];
    for (const size of ["125%", "250%"]) {
      overhangs.push(
        await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
          for (const details of document.querySelectorAll("details")) details.open = true;
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }, size),
      );
    }
    expect(overhangs).toEqual([0, 0]);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    ).toEqual([]);
  },
);

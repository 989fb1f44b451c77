import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { wordsOf } from "../../domain/content/entry.ts";
import { address } from "../../domain/guide/address.ts";
import { inOrder, lessonForJoin, lessonsForRecordings } from "../../domain/lessons/findLesson.ts";
import { readSteps } from "../../domain/lessons/readSteps.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { anyEvent, guide } from "../testing/shippedGuide.ts";

const openPage = openPages();
const { city, lessons } = guide;
const say = wordsIn(uiLanguage(city.languages[0]!));
const stepped = lessons.filter(({ path }) => path.length === 0);

/** Where the links inside an element lead, as paths. */
function linksIn(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(`${selector} a`)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

describe("without script", () => {
  const read = (): Promise<Page> => openPage({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test.each(city.languages)(
    "the lessons are listed in their order, with practice and people who help, in %s",
    async (lang) => {
      const page = await read();
      await page.goto(address("learn/", { lang, city }));
      expect(await linksIn(page, "main")).toEqual(
        [...inOrder(lessons).map(({ id }) => id), "help", "practice"].map((id) =>
          address(`learn/${id}/`, { lang, city }),
        ),
      );
    },
  );

  test.each(stepped.flatMap((lesson) => city.languages.map((lang) => ({ id: lesson.id, lang, lesson }))))(
    "the lesson $id shows its steps in $lang, each with a picture as wide as the page",
    async ({ lesson, lang }) => {
      const page = await read();
      await page.goto(address(`learn/${lesson.id}/`, { lang, city }));
      const { steps } = readSteps(wordsOf(lesson, lang).body.text);
      expect(
        await page.locator(".step h2").evaluateAll((all) => all.map((one) => one.lastChild?.textContent?.trim())),
      ).toEqual(steps.map(({ title }) => title));
      for (const picture of await page.locator(".step img").all()) await picture.scrollIntoViewIfNeeded();
      await page.waitForLoadState("networkidle");
      const pictures = await page.locator(".step img").evaluateAll((all) =>
        (all as HTMLImageElement[]).map(({ alt, complete, naturalWidth, clientWidth }) => ({
          alt,
          isShown: complete && naturalWidth > 0,
          isWide: clientWidth > 300,
        })),
      );
      expect(pictures).toEqual(steps.map(({ pictures: [one] }) => ({ alt: one?.alt, isShown: true, isWide: true })));
    },
  );

  test("a path leads to every event and course it names", async () => {
    const page = await read();
    const lesson = lessons.find(({ path }) => path.length > 0)!;
    await page.goto(`/learn/${lesson.id}/`);
    expect(await linksIn(page, ".step :is(h2, h3)")).toEqual(
      lesson.path.map(({ event, series }) => (event === undefined ? `/series/${series!}/` : `/events/${event}/`)),
    );
  });

  test("the places where people help are listed with their hours, and their own pages say them too", async () => {
    const page = await read();
    await page.goto("/learn/help/");
    const helping = guide.venues.flatMap(({ id, help }) => (help ? [{ id, hours: help.hours as { ru: string } }] : []));
    expect((await linksIn(page, "main h2")).toSorted()).toEqual(helping.map(({ id }) => `/venues/${id}/`).toSorted());
    for (const { id, hours } of helping) {
      await page.goto("/learn/help/");
      expect(await page.getByText(hours.ru, { exact: true }).isVisible()).toBe(true);
      await page.goto(`/venues/${id}/`);
      expect(await page.getByText(hours.ru, { exact: true }).isVisible()).toBe(true);
    }
  });

  test("joining can be practised", async () => {
    const page = await read();
    await page.goto("/learn/practice/");
    await page.getByRole("link", { name: say.event.joinLink, exact: true }).click();
    expect(new URL(page.url()).pathname).toBe("/learn/practice/done/");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(say.lessons.practice.doneTitle);
  });
});

test.each(city.languages)(
  "joining can be practised with the keyboard, and nothing is sent anywhere, in %s",
  async (lang) => {
    const page = await openPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).origin}`));
    await page.goto(address("learn/practice/", { lang, city }));
    const words = wordsIn(uiLanguage(lang));
    const button = page.locator("main").getByRole("link", { name: words.event.joinLink, exact: true });
    await page.locator("main").press("Tab");
    for (let presses = 0; presses < 40; presses++) {
      if (await button.evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${address("learn/practice/done/", { lang, city })}`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(words.lessons.practice.doneTitle);
    expect(new Set(requests)).toEqual(new Set([`GET ${new URL(inject("siteUrl")).origin}`]));
  },
);

test("the practice page looks like the place where one joins on an event's page", async () => {
  const page = await openPage();
  const look = async (path: string): Promise<string | null> => {
    await page.goto(path);
    return page.locator("#join dt").textContent();
  };
  const joined = anyEvent(({ join }) => join !== undefined);
  expect(await look("/learn/practice/")).toBe(await look(`/events/${joined.id}/`));
});

test("an event that one joins leads to the lesson about it, in every language", async () => {
  const event = anyEvent(({ join }) => join !== undefined && lessonForJoin(join, lessons) !== undefined);
  const lesson = lessonForJoin(event.join!, lessons)!;
  const page = await openPage({ javaScriptEnabled: false });
  for (const lang of city.languages) {
    await page.goto(address(`events/${event.id}/`, { lang, city }));
    await page
      .locator("#join")
      .getByRole("link", { name: wordsOf(lesson, lang).title.text })
      .click();
    expect(new URL(page.url()).pathname).toBe(address(`learn/${lesson.id}/`, { lang, city }));
  }
});

const recorded = [...guide.events, ...guide.archive].find(
  ({ recordings }) => lessonsForRecordings(recordings, lessons).length > 0,
);
test.skipIf(!recorded)("a recording leads to the lesson that shows how to watch it", async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`/events/${recorded!.id}/`);
  const [lesson] = lessonsForRecordings(recorded!.recordings, lessons);
  expect(await linksIn(page, "section:has(.recordings)")).toContain(`/learn/${lesson!.id}/`);
});

test.each(["/", "/archive/"])("%s leads to help from its menu and its foot", async (path) => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(path);
  expect(await linksIn(page, ".menu")).toContain("/learn/");
  expect(await linksIn(page, ".footer")).toEqual(expect.arrayContaining(["/learn/", "/learn/help/"]));
});

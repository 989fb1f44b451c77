import { Temporal } from "temporal-polyfill";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { address } from "../../domain/guide/address.ts";
import { fitSheet } from "../../domain/guide/fitSheet.ts";
import { listMondays, makeWeek, mondayOf } from "../../domain/guide/weeks.ts";
import { openPages } from "../testing/openPages.ts";
import { layOutForPrint, printedPages } from "../testing/printedPages.ts";
import { guide, now, zone } from "../testing/shippedGuide.ts";

const openPage = openPages();
const { city } = guide;
const linesIn = (monday: Temporal.PlainDate): number => {
  const { days, lasting } = makeWeek(guide.events, zone, monday);
  return days.reduce((sum, { showings }) => sum + showings.length, lasting.length);
};
const mondays = listMondays(now);
const fullest = mondays.toSorted((a, b) => linesIn(b) - linesIn(a))[0]!;

/** By how much what is written goes beyond the columns of the sheet. */
function overflow(page: Page): Promise<number> {
  return page.locator(".sheet-days").evaluate((days) => days.scrollWidth - days.clientWidth);
}

test.each(city.languages)("the fullest week prints on one sheet with nothing cut off: %s", async (lang) => {
  const page = await openPage();
  await page.goto(address(`week/${fullest.toString()}/`, { lang, city }));
  expect(await page.locator(".sheet .showing").count()).toBe(linesIn(fullest));
  expect(await printedPages(page)).toBe(1);
  await layOutForPrint(page);
  expect(await overflow(page)).toBe(0);
  const sizes = await page
    .locator(".sheet p:visible, .sheet time:visible")
    .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
  const points = Math.round(Math.min(...sizes) * 75) / 100;
  expect(points).toBeGreaterThanOrEqual(10);
});

test("a week of three hundred events prints on one sheet too, and says how many are only on the site", async () => {
  const title = "Открытая репетиция хора ветеранов в большом зале Дворца культуры";
  const groups = Array.from({ length: 8 }, (_, day) =>
    Array.from({ length: 38 }, (_, line) => {
      const text = title.slice(0, 20 + ((day * 38 + line) % 45));
      return { text, length: text.length + " Культурный центр «Московский» · по записи".length, repeats: line % 2 > 0 };
    }),
  );
  const { points, leftOut } = fitSheet(groups);
  const page = await openPage();
  await page.goto(`/week/${fullest.toString()}/`);
  await page.locator(".sheet").evaluate(
    (sheet, { points, groups }) => {
      const [group, more] = [sheet.querySelector(".day"), "и ещё 30 событий — на сайте"];
      const line = group?.querySelector(".showing");
      if (!group || !line) throw new Error("The sheet has no line to copy");
      sheet.setAttribute("data-points", String(points));
      sheet.querySelector(".sheet-days")?.replaceChildren(
        ...groups.map((lines) => {
          const day = group.cloneNode(true) as Element;
          day.querySelector(".showings")?.replaceChildren(
            ...lines.map(({ text, isOut }) => {
              const made = line.cloneNode(true) as Element;
              made.querySelector("a")?.replaceChildren(text);
              made.querySelector(".showing-facts")?.replaceChildren("Культурный центр «Московский» · по записи");
              made.classList.toggle("off-sheet", isOut);
              return made;
            }),
          );
          day.append(Object.assign(document.createElement("p"), { className: "sheet-more", textContent: more }));
          return day;
        }),
      );
    },
    { points, groups: groups.map((lines) => lines.map((line) => ({ text: line.text, isOut: leftOut.has(line) }))) },
  );
  expect(await printedPages(page)).toBe(1);
  await layOutForPrint(page);
  expect(await overflow(page)).toBe(0);
  expect(await page.locator(".sheet .showing:visible").count()).toBeGreaterThanOrEqual(24);
});

test("read in a later week than it was built in, /week/ leads to that week", async () => {
  const page = await openPage();
  const monday = mondayOf(now.toPlainDate()).add({ weeks: 3 });
  await page.goto("/week/");
  expect(await page.locator(".notice:visible").count()).toBe(0);
  await page.clock.setFixedTime(monday.toZonedDateTime(zone).epochMilliseconds);
  await page.goto("/week/");
  await page.locator(".notice:visible a").click();
  expect(new URL(page.url()).pathname).toBe(`/week/${monday.toString()}/`);
});

test("a page that is no sheet is printed on as many as it takes", async () => {
  const page = await openPage();
  await page.goto("/");
  expect(await printedPages(page)).toBeGreaterThan(1);
});

import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { wordsOf } from "../../domain/content/entry.ts";
import { groupByDay } from "../../domain/guide/agenda.ts";
import { endOf, isLasting, showingsBetween } from "../../domain/guide/showing.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { guide, now, zone } from "../testing/shippedGuide.ts";

const openPage = openPages();
const lang = guide.city.languages[0]!;
const say = wordsIn(uiLanguage(lang));
/** So many days ahead the home page lists whole, however many lines there are. */
const listedTo = now.startOfDay().add({ days: 7 });

interface SeenDay {
  date: string;
  titles: string[];
}

/** What is still to come at a moment of the days that the page was built with. */
function expectedDays(moment: Temporal.ZonedDateTime): SeenDay[] {
  const showings = showingsBetween(guide.events, zone, { from: now.startOfDay(), to: listedTo }).filter(
    (showing) =>
      (showing.movedAway || !isLasting(showing.occurrence)) &&
      Temporal.ZonedDateTime.compare(endOf(showing), moment) > 0,
  );
  return groupByDay(showings).map((day) => ({
    date: day.date.toString(),
    titles: day.showings.map(({ event }) => wordsOf(event, lang).title.text),
  }));
}

async function readHomeAt(moment: Temporal.ZonedDateTime): Promise<Page> {
  const page = await openPage({ timezoneId: "America/Sao_Paulo" });
  await page.clock.setFixedTime(moment.epochMilliseconds);
  await page.goto("/");
  return page;
}

async function seenDays(page: Page): Promise<SeenDay[]> {
  const days = await page.locator(".day:visible").evaluateAll((sections) =>
    sections.map((section) => ({
      date: section.id.replace("day-", ""),
      titles: [...section.querySelectorAll<HTMLElement>(".showing:not([hidden]) .showing-title a")].map((link) =>
        link.innerText.trim(),
      ),
    })),
  );
  return days.filter(({ date }) => Temporal.PlainDate.compare(date, listedTo.toPlainDate()) < 0);
}

/** The first listed day from the one after tomorrow on. */
let later: Temporal.ZonedDateTime;
beforeAll(() => {
  const from = now.startOfDay().add({ days: 2 });
  const day = expectedDays(from).find(({ date }) => Temporal.PlainDate.compare(date, from.toPlainDate()) >= 0);
  if (!day) throw new Error("Cannot test the home page: nothing is listed for the days after tomorrow");
  later = Temporal.PlainDate.from(day.date).toZonedDateTime(zone);
});

test("read days after it was built, the home page shows no past day and marks the right one as today", async () => {
  const page = await readHomeAt(later.with({ hour: 4 }));
  expect(await seenDays(page)).toEqual(expectedDays(later.with({ hour: 4 })));
  const marked = page.locator(".day:visible", { has: page.locator(`.state:visible:text-is("${say.list.today}")`) });
  expect(await marked.evaluateAll((days) => days.map(({ id }) => id))).toEqual([
    `day-${later.toPlainDate().toString()}`,
  ]);
  const jump = page.locator(".jumps a:visible").first();
  expect(await jump.getAttribute("href")).toBe(`#day-${later.toPlainDate().toString()}`);
});

test("what is over by the visitor's clock is left out as the day goes on", async () => {
  const ends = showingsBetween(guide.events, zone, { from: later, to: later.add({ days: 1 }) }).map(endOf);
  const firstEnd = ends.reduce((first, end) => (Temporal.ZonedDateTime.compare(end, first) < 0 ? end : first));
  expect(await seenDays(await readHomeAt(firstEnd))).toEqual(expectedDays(firstEnd));
  const night = later.with({ hour: 23, minute: 59 });
  expect(await seenDays(await readHomeAt(night))).toEqual(expectedDays(night));
});

test("an open page follows the clock without being loaded again", async () => {
  const page = await openPage();
  await page.clock.install({ time: later.with({ hour: 4 }).epochMilliseconds });
  await page.goto("/");
  await page.clock.fastForward(24 * 60 * 60 * 1000);
  expect(await seenDays(page)).toEqual(expectedDays(later.add({ days: 1 }).with({ hour: 4 })));
});

test("read when its list has ended, the home page says so", async () => {
  const page = await readHomeAt(now.add({ months: 6 }));
  expect(await page.locator(".day:visible").count()).toBe(0);
  expect(await page.getByText(say.home.ended).isVisible()).toBe(true);
});

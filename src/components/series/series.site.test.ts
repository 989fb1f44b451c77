import { describe, expect, test } from "vitest";
import { wordsOf } from "../../domain/content/entry.ts";
import { inLanguage } from "../../domain/content/text.ts";
import { timesOf } from "../../domain/guide/eventTimes.ts";
import { comingLessons } from "../../domain/series/comingLessons.ts";
import { lessonNumber } from "../../domain/series/lessonNumber.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { guide, now, zone } from "../testing/shippedGuide.ts";

const openPage = openPages();
const lang = guide.city.languages[0]!;
const say = wordsIn(uiLanguage(lang));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
/** Every way a lesson may be numbered. */
const lessons = new Set(
  upTo(40).flatMap((number) => [undefined, ...upTo(40)].map((count) => say.series.lesson(number, count))),
);

describe("a series", () => {
  test.each(guide.series)("$id lists what is ahead, the next first, each lesson with its number", async (series) => {
    const events = guide.events.filter((event) => event.series === series.id);
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`/series/${series.id}/`);
    const section = page.locator("section", { has: page.getByRole("heading", { name: say.series.coming }) });
    const lines = await section.locator(".showing").evaluateAll((showings) =>
      showings.map((line) => ({
        time: line.querySelector("time")?.getAttribute("datetime"),
        title: line.querySelector("a")?.textContent.trim(),
        facts: [...line.querySelectorAll(".showing-facts > span")].map((fact) => fact.textContent.trim()),
      })),
    );
    const { showings } = comingLessons(events, zone, now);
    expect(lines.map(({ time, title }) => `${time ?? ""} ${title ?? ""}`)).toEqual(
      showings.map(
        ({ event, occurrence }) =>
          `${occurrence.start.toString({ timeZoneName: "never", smallestUnit: "minute" })} ${wordsOf(event, lang).title.text}`,
      ),
    );
    expect(lines.map(({ facts }) => facts.find((fact) => lessons.has(fact)))).toEqual(
      showings.map(({ event, occurrence }) => {
        const lesson = lessonNumber(event, occurrence, { zone, series });
        return lesson && say.series.lesson(lesson.number, lesson.count);
      }),
    );
  });

  const inTouch = guide.series.find(({ keepInTouch }) => keepInTouch !== undefined);

  test.skipIf(!inTouch)("says how its people stay in touch, and so does each of its events", async () => {
    const said = inLanguage(inTouch!.keepInTouch!, guide.city.languages).text;
    const event = guide.events.find(({ series }) => series === inTouch!.id);
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`/series/${inTouch!.id}/`);
    expect(await page.locator(".keep-in-touch").innerText()).toContain(said);
    await page.goto(`/events/${event!.id}/`);
    expect(await page.locator(".facts").innerText()).toContain(`${say.series.keepInTouch}: ${said}`);
  });
});

const course = guide.events.find(
  (event) =>
    event.repeats?.times !== undefined &&
    ["class", "workshop"].includes(event.kind) &&
    timesOf(event, zone, now).coming.length > 1,
);

test.skipIf(!course)("a course of one event numbers the dates to come on its own page", async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`/events/${course!.id}/`);
  const { coming } = timesOf(course!, zone, now);
  const numbers = coming.flatMap((occurrence) => {
    const lesson = lessonNumber(course!, occurrence, { zone, series: undefined });
    return lesson ? [say.series.lesson(lesson.number, lesson.count)] : [];
  });
  expect(numbers.length).toBeGreaterThan(1);
  const listed = (await page.locator(".occurrences .why").allInnerTexts()).filter((text) => lessons.has(text.trim()));
  expect(listed.map((text) => text.trim())).toEqual(numbers);
});

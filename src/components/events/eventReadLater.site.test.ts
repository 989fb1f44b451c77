import { Temporal } from "temporal-polyfill";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { firstOccurrence } from "../../domain/events/occurrences.ts";
import { timesOf } from "../../domain/guide/eventTimes.ts";
import type { Event } from "../../domain/guide/guide.ts";
import { datesIn } from "../../i18n/dates.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { anyEvent, guide, hasBegun, now, zone } from "../testing/shippedGuide.ts";

const openPage = openPages();
const ui = uiLanguage(guide.city.languages[0]!);
const say = wordsIn(ui);
const isOn = (event: Event): boolean => event.status === "scheduled";
const endOf = (event: Event): Temporal.ZonedDateTime | undefined => timesOf(event, zone, now).ends;
const isLaterThan = (time: Temporal.ZonedDateTime | undefined, other: Temporal.ZonedDateTime): boolean =>
  time !== undefined && Temporal.ZonedDateTime.compare(time, other) > 0;
const dayAhead = now.add({ days: 1 });
/** A sample programme may have run out of these when nobody has tended it for years. */
const ending = guide.events.find((event) => isOn(event) && isLaterThan(endOf(event), dayAhead));
const beginning = guide.events.find(
  (event) => isOn(event) && isLaterThan(firstOccurrence(event, zone).start, dayAhead),
);

async function readAt(event: Event, moment: Temporal.ZonedDateTime, timezoneId = zone): Promise<Page> {
  const page = await openPage({ timezoneId });
  await page.clock.setFixedTime(moment.epochMilliseconds);
  await page.goto(`/events/${event.id}/`);
  return page;
}

test("an event that is over says so", async () => {
  const over = anyEvent((event) => isOn(event) && isLaterThan(now, endOf(event) ?? now));
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`/events/${over.id}/`);
  expect(await page.getByText(say.event.over).isVisible()).toBe(true);
});

test.skipIf(!ending)("an event that has ended since the page was built says so, and not before", async () => {
  const ends = endOf(ending!)!;
  const before = await readAt(ending!, ends.subtract({ minutes: 1 }));
  expect(await before.getByText(say.event.over).isVisible()).toBe(false);
  const after = await readAt(ending!, ends);
  expect(await after.getByText(say.event.over).isVisible()).toBe(true);
});

test.skipIf(!beginning)(
  "an event can be rated from when it begins by the visitor's clock, and not before",
  async () => {
    const { start } = firstOccurrence(beginning!, zone);
    const opens = say.rating.opens(datesIn(ui).moment(start));
    const seen = async (page: Page): Promise<object> => ({
      opens: await page.getByText(opens).isVisible(),
      form: await page.locator(".rating-form").isVisible(),
    });
    expect(await seen(await readAt(beginning!, start.subtract({ minutes: 1 })))).toEqual({ opens: true, form: false });
    expect(await seen(await readAt(beginning!, start))).toEqual({ opens: false, form: true });
  },
);

test("once its date is over, the next date of a repeating event takes the large letters", async () => {
  const repeating = anyEvent(
    (event) =>
      isOn(event) &&
      event.repeats !== undefined &&
      timesOf(event, zone, now).coming.filter(({ cancelled }) => !cancelled).length > 2,
  );
  const [first, second] = timesOf(repeating, zone, now).coming.filter(({ cancelled }) => !cancelled);
  const shown = async (moment: Temporal.ZonedDateTime): Promise<(string | null)[]> => {
    const page = await readAt(repeating, moment);
    return page
      .locator(".date:visible time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
  };
  const written = (time: Temporal.ZonedDateTime): string =>
    time.toString({ timeZoneName: "never", smallestUnit: "minute" });
  expect(await shown(first!.end.subtract({ minutes: 1 }))).toEqual([written(first!.start)]);
  expect(await shown(first!.end)).toEqual([written(second!.start)]);
});

test("a visitor in another time zone is told the time by their own clock, one in the city's is not", async () => {
  const timed = anyEvent((event) => isOn(event) && hasBegun(event) && !timesOf(event, zone, now).main.allDay);
  const { start } = timesOf(timed, zone, now).main;
  for (const timezoneId of ["Asia/Vladivostok", "Pacific/Honolulu", "Europe/Lisbon"]) {
    const here = start.withTimeZone(timezoneId);
    const days = Temporal.PlainDate.compare(here, start);
    const words = { "-1": say.event.yourTimeDayBefore, 0: say.event.yourTime, 1: say.event.yourTimeNextDay }[days];
    const page = await readAt(timed, now, timezoneId);
    expect(await page.locator("[data-your-time]:visible").allTextContents()).toEqual([
      words!(here.toPlainTime().toString({ smallestUnit: "minute" })),
    ]);
  }
  const home = await readAt(timed, now, zone);
  expect(await home.locator("[data-your-time]:visible").count()).toBe(0);
});

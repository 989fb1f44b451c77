import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { wordsOf } from "../../domain/content/entry.ts";
import { inLanguage } from "../../domain/content/text.ts";
import { comingOccurrences } from "../../domain/events/occurrences.ts";
import { changeOf, leftOutDays } from "../../domain/guide/eventTimes.ts";
import type { Event } from "../../domain/guide/guide.ts";
import { datesIn } from "../../i18n/dates.ts";
import { sayBriefly, sayWrittenTime } from "../../i18n/occurrence.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { guide, now, zone } from "../testing/shippedGuide.ts";

const openPage = openPages();
const lang = guide.city.languages[0]!;
const ui = uiLanguage(lang);
const say = wordsIn(ui);
const dates = datesIn(ui);
const read = (text: Parameters<typeof inLanguage>[0]): string => inLanguage(text, guide.city.languages).text;

/** A coming date that moved to another day, of an event that says why. */
const moved = guide.events
  .flatMap((event) =>
    comingOccurrences(event, zone, { now, limit: 20 }).map((occurrence) => ({
      event,
      occurrence,
      change: changeOf(event, occurrence),
    })),
  )
  .find(
    ({ occurrence: { movedFrom, start, cancelled }, change }) =>
      movedFrom !== undefined &&
      !cancelled &&
      change !== undefined &&
      !movedFrom.toPlainDate().equals(start.toPlainDate()) &&
      Temporal.ZonedDateTime.compare(movedFrom, now.add({ days: 1 })) > 0,
  );

test.skipIf(!moved)(
  "in lists a date that moved stands on its new day with the old struck through, and on the old with the new",
  async () => {
    const { event, occurrence, change } = moved!;
    const { start, movedFrom } = occurrence;
    const page = await openPage({ javaScriptEnabled: false });
    const lineOn = async (day: Temporal.PlainDate): Promise<{ struck: string[]; states: string[]; text: string }> => {
      await page.goto(`/months/${day.toPlainYearMonth().toString()}/`);
      const line = page
        .locator(`#day-${day.toString()} .showing`)
        .filter({ has: page.locator(`a[href="/events/${event.id}/"]`) });
      const tidy = (texts: string[]): string[] => texts.map((text) => text.replaceAll(/\s+/g, " ").trim());
      return {
        struck: tidy(await line.locator("s").allTextContents()),
        states: tidy(await line.locator(".state:not([hidden])").allTextContents()),
        text: await line.innerText(),
      };
    };
    const written = (time: Temporal.ZonedDateTime): string =>
      sayBriefly(time, { withDay: true, allDay: occurrence.allDay, ui });

    const onNew = await lineOn(start.toPlainDate());
    expect([onNew.struck, onNew.states]).toEqual([[`${say.changes.was} ${written(movedFrom!)}`], [say.changes.moved]]);
    expect(onNew.text).toContain(read(change!.why));

    const onOld = await lineOn(movedFrom!.toPlainDate());
    expect([onOld.struck, onOld.states]).toEqual([[dates.clock(movedFrom!)], [say.list.movedTo(written(start))]]);
    expect(onOld.text).toContain(read(change!.why));
  },
);

/** An event of one date, still to come, whose time was written over. */
const rewritten = guide.events.find(
  ({ changes, repeats, sessions, status }) =>
    status === "scheduled" &&
    repeats === undefined &&
    sessions.length === 0 &&
    changes.some(({ what, from }) => what === "time" && typeof from === "string"),
);

test.skipIf(!rewritten)("an event's page says in words what was, what is, and why", async () => {
  const change = rewritten!.changes.findLast(({ what }) => what === "time")!;
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`/events/${rewritten!.id}/`);
  const tidy = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
  const told = tidy((await page.locator("#changes li").first().textContent()) ?? "");
  const times = [change.from, change.to].map((time) => sayWrittenTime(read(time ?? ""), ui));
  expect(told).toContain(`${say.changes.was} ${times[0]!} → ${say.changes.is} ${times[1]!}`);
  expect(told).toContain(read(change.why));
  expect(await page.locator(".when s").count()).toBe(1);
  const jsonLd = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}") as object;
  expect(jsonLd).toMatchObject({ eventStatus: "https://schema.org/EventRescheduled" });
  expect(jsonLd).toHaveProperty("previousStartDate");
});

const skipping = guide.events
  .map((event: Event) => ({ event, days: leftOutDays(event, zone, now) }))
  .find(({ days }) => days.length > 0);

test.skipIf(!skipping)("the days on which a class is not held are told until they are over", async () => {
  const { event, days } = skipping!;
  const page = await openPage();
  const told = async (moment: Temporal.ZonedDateTime): Promise<boolean> => {
    await page.clock.setFixedTime(moment.epochMilliseconds);
    await page.goto(`/events/${event.id}/`);
    return page.getByText(say.series.notHeld(dates.weekdayAndDay(days[0]!))).isVisible();
  };
  const evening = days[0]!.toZonedDateTime({ timeZone: zone, plainTime: "23:59" });
  expect([await told(evening), await told(evening.add({ minutes: 1 }))]).toEqual([true, false]);
  expect(wordsOf(event, lang).title.text).toBe(await page.locator("h1").innerText());
});

import { Temporal } from "temporal-polyfill";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { Occurrence } from "../../domain/events/occurrences.ts";
import { timesOf } from "../../domain/guide/eventTimes.ts";
import type { Event } from "../../domain/guide/guide.ts";
import { isRecorded } from "../../domain/guide/recordings.ts";
import { sayBriefly } from "../../i18n/occurrence.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { guide, now, zone } from "../testing/shippedGuide.ts";

const openPage = openPages();
const ui = uiLanguage(guide.city.languages[0]!);
const say = wordsIn(ui);
const soon = (minutes: number): string =>
  say.now.soon[new Intl.PluralRules(ui).select(minutes) as "one" | "few" | "many" | "other"].replace(
    "#",
    String(minutes),
  );

/** An event one joins from home, at a time of day, well after the site was built. */
const joinable = guide.events
  .filter(({ status, join }) => status === "scheduled" && join !== undefined)
  .map((event) => ({ event, occurrence: timesOf(event, zone, now).main }))
  .find(
    ({ occurrence: { start, allDay, cancelled } }) =>
      !allDay && !cancelled && Temporal.ZonedDateTime.compare(start, now.add({ hours: 3 })) > 0,
  );

/** The state of a page as it is seen, and what was read aloud since it was opened. */
async function seen(page: Page): Promise<{ notices: string[]; join: string[]; said: string }> {
  const texts = async (selector: string): Promise<string[]> =>
    (await page.locator(selector).allInnerTexts()).map((text) => text.trim());
  return {
    notices: await texts(".notice:visible"),
    join: await texts("#join p[data-show]:visible"),
    said: await page.locator("[data-status]").innerText(),
  };
}

describe.skipIf(!joinable)("an open page of an event one can join", () => {
  let event: Event;
  let occurrence: Occurrence;
  let opens: Temporal.ZonedDateTime;
  let from: string;

  beforeAll(() => {
    ({ event, occurrence } = joinable!);
    opens = occurrence.start.subtract({ minutes: event.join!.opens });
    from = say.now.joinFrom(sayBriefly(opens, { withDay: true, allDay: false, ui }));
  });

  /** Opened at a moment, with a clock that goes only when it is told to. */
  async function openAt(moment: Temporal.ZonedDateTime, timezoneId: string = zone): Promise<Page> {
    const page = await openPage({ timezoneId });
    await page.clock.install({ time: moment.epochMilliseconds });
    await page.goto(`/events/${event.id}/`);
    await page.clock.pauseAt(moment.add({ seconds: 1 }).epochMilliseconds);
    return page;
  }

  test("counts the minutes without reading them aloud, says once that one can join, and that it has begun", async () => {
    const page = await openAt(opens.subtract({ minutes: 2 }), "America/Sao_Paulo");
    const left = event.join!.opens;
    expect(await seen(page)).toEqual({ notices: [soon(left + 2)], join: [from], said: "" });
    await page.clock.runFor(60_000);
    expect(await seen(page)).toEqual({ notices: [soon(left + 1)], join: [from], said: "" });
    await page.clock.runFor(60_000);
    expect(await seen(page)).toEqual({ notices: [soon(left)], join: [say.now.joinNow], said: say.now.joinNow });
    await page.clock.fastForward(occurrence.start.since(opens).total("milliseconds"));
    expect(await seen(page)).toEqual({
      notices: [say.event.onNow],
      join: [say.now.joinNow],
      said: say.event.onNow,
    });
  });

  test("says so as soon as it is looked at again, however long it lay in the background", async () => {
    const page = await openAt(opens.subtract({ hours: 2 }));
    expect((await seen(page)).notices).toEqual([]);
    await page.clock.setSystemTime(occurrence.start.add({ minutes: 1 }).epochMilliseconds);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    expect((await seen(page)).notices).toEqual([say.event.onNow]);
  });

  test("stays as it is while it is paused, also on the next page, and is right when it goes on", async () => {
    const page = await openAt(opens.subtract({ minutes: 2 }));
    const before = await seen(page);
    await page.getByRole("button", { name: say.now.pause }).click();
    expect(await seen(page)).toEqual({ ...before, said: say.now.paused });
    await page.clock.fastForward(10 * 60_000);
    expect(await seen(page)).toEqual({ ...before, said: say.now.paused });

    await page.reload();
    const reloaded = await seen(page);
    expect(reloaded.join).toEqual([say.now.joinNow]);
    await page.clock.fastForward(occurrence.start.since(opens).total("milliseconds"));
    expect(await seen(page)).toEqual(reloaded);
    await page.getByRole("button", { name: say.now.resume }).click();
    expect(await seen(page)).toMatchObject({ notices: [say.event.onNow], said: say.now.resumed });
    expect(await page.getByRole("button", { name: say.now.pause }).isVisible()).toBe(true);
    expect(await page.context().cookies()).toEqual([]);
  });

  test("without script says from when one can join, and offers no pause", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`/events/${event.id}/`);
    expect(await seen(page)).toEqual({ notices: [], join: [from], said: "" });
    expect(await page.getByRole("button", { name: say.now.pause }).count()).toBe(0);
  });
});

const recorded = guide.events.find(
  (event) =>
    isRecorded(event) &&
    event.status === "scheduled" &&
    event.recordings.length === 0 &&
    timesOf(event, zone, now).main.id === "once" &&
    Temporal.ZonedDateTime.compare(timesOf(event, zone, now).main.end, now) > 0,
);

test.skipIf(!recorded)(
  "after its end the recording is in preparation for a month, and then no longer promised",
  async () => {
    const { end } = timesOf(recorded!, zone, now).main;
    const notices = async (moment: Temporal.ZonedDateTime): Promise<string[]> => {
      const page = await openPage();
      await page.clock.setFixedTime(moment.epochMilliseconds);
      await page.goto(`/events/${recorded!.id}/`);
      return (await seen(page)).notices;
    };
    expect(await notices(end.subtract({ minutes: 1 }))).not.toContain(say.now.recordingSoon);
    expect(await notices(end)).toEqual([say.event.over, say.now.recordingSoon]);
    expect(await notices(end.add({ days: 31 }))).toEqual([say.event.over]);
  },
);

test("a link that is offered at several times is there at each of them, and where the clock is certainly wrong", async () => {
  const page = await openPage();
  await page.route("**/areas/", async (route) => {
    const response = await route.fetch();
    const at = "/2020-01-01T00:00Z 2030-01-01T17:45Z/2030-01-01T20:00Z 2030-01-08T17:45Z/2030-01-08T20:00Z";
    const link = `<p id="probe" data-at="${at}" data-show="during"><a href="/">Join</a></p>`;
    await route.fulfill({ response, body: (await response.text()).replace('<main id="content">', `$&${link}`) });
  });
  const isShown = async (time: string): Promise<boolean> => {
    await page.clock.setFixedTime(time);
    await page.goto("/areas/");
    return page.locator("#probe").isVisible();
  };
  const shown = [];
  for (const time of [
    "2010-01-01T00:00Z",
    "2029-12-31T00:00Z",
    "2030-01-01T17:44Z",
    "2030-01-01T17:45Z",
    "2030-01-01T20:00Z",
    "2030-01-08T19:59Z",
    "2031-01-01T00:00Z",
  ]) {
    shown.push(await isShown(time));
  }
  expect(shown).toEqual([true, false, false, true, false, true, false]);
});

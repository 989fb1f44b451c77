import { parseRssFeed } from "feedsmith";
import { describe, expect, inject, test } from "vitest";
import { guide, now, zone } from "../components/testing/shippedGuide.ts";
import { wordsOf } from "../domain/content/entry.ts";
import { comingOccurrences } from "../domain/events/occurrences.ts";
import { checkFeed } from "../domain/feeds/checkFeed.ts";
import { readEvents } from "../domain/feeds/readFeed.ts";
import { address } from "../domain/guide/address.ts";
import { feedsEn } from "../i18n/feeds/en.ts";
import { feedsRu } from "../i18n/feeds/ru.ts";
import { feedsTt } from "../i18n/feeds/tt.ts";
import { uiLanguage, wordsIn } from "../i18n/words.ts";

const site = new URL(inject("siteUrl"));
const { city } = guide;
const ask = (path: string, init?: RequestInit) => fetch(new URL(path, site), init);
const read = async (path: string) => (await ask(path)).text();
const uidsIn = (feed: string) => readEvents(feed).map(({ uid }) => uid);
const inLanguages = city.languages.map((lang) => ({ lang, at: (page: string) => address(page, { lang, city }) }));

describe.each(inLanguages)("calendars in $lang", ({ lang, at }) => {
  test("the calendar of everything, asked a question, holds the events that answer it, as they are in it", async () => {
    const all = await read(at("calendar.ics"));
    const some = await read(at("calendar.ics?area=music&area=dance&online=yes"));
    expect([checkFeed(all), checkFeed(some)]).toEqual([[], []]);
    const chosen = new Set(uidsIn(some).map((uid) => uid.replace(/(?:-\d+)?@.*/, "")));
    expect(chosen.size).toBeGreaterThan(0);
    expect(chosen.size).toBeLessThan(new Set(uidsIn(all)).size);
    for (const id of chosen) {
      const event = guide.events.find((one) => one.id === id);
      expect([id, event?.area]).toEqual([id, expect.stringMatching(/^(music|dance)$/)]);
      expect(event?.online === true || event?.join !== undefined || event?.status === "moved-online").toBe(true);
    }
    const components = (feed: string) =>
      Array.from(feed.matchAll(/BEGIN:VEVENT[^]*?END:VEVENT/g), ([component]) => component);
    expect(components(some).filter((component) => !components(all).includes(component))).toEqual([]);
  });

  test("a calendar is named after what it is of, and says that it is a sample while the programme is one", async () => {
    const [venue] = guide.venues;
    const name = /^X-WR-CALNAME(?:;VALUE=TEXT)?:(.*)$/m.exec(
      (await read(at(`calendar.ics?venue=${venue!.id}`))).replaceAll("\r\n ", ""),
    );
    const plain = name?.[1]?.replaceAll(/\\(.)/g, "$1").trim();
    const sample = guide.city.sample ? ` (${wordsIn(uiLanguage(lang)).feeds.sample})` : "";
    expect(plain?.endsWith(` · ${wordsOf(venue!, lang).title.text}${sample}`)).toBe(true);
  });

  test("every date that an event's page offers can be kept by itself", async () => {
    const weekly = guide.events.find(
      (event) => event.repeats && comingOccurrences(event, zone, { now, limit: 3 }).length === 3,
    )!;
    const page = await read(at(`events/${weekly.id}/`));
    const links = new Set(Array.from(page.matchAll(/href="([^"]*\/\d{4}-\d\d-\d\d\.ics)"/g), ([, link]) => link!));
    expect(links.size).toBeGreaterThan(1);
    for (const link of links) {
      const date = await read(link);
      expect(checkFeed(date)).toEqual([]);
      expect(uidsIn(date)).toEqual([
        expect.stringContaining(`${weekly.id}_${/(\d{4}-\d\d-\d\d)\.ics$/.exec(link)?.[1]}@`),
      ]);
    }
  });

  test.each(["areas", "venues", "institutions", "series"] as const)("each of the %s has a calendar", async (room) => {
    const ids = room === "areas" ? Object.keys(city.areas) : guide[room].map(({ id }) => id);
    for (const id of ids) {
      expect([id, checkFeed(await read(at(`${room}/${id}.ics`)))]).toEqual([id, []]);
      expect(await read(at(`${room}/${id}/`))).toContain(`href="${at(`${room}/${id}.ics`)}"`);
    }
  });

  test("what changed is a feed, the newest first, each change named as nothing else is", async () => {
    const { title, language, items = [] } = parseRssFeed(await read(at("changes.xml")));
    const told = guide.events.flatMap(({ changes }) => changes);
    expect([language, items.length]).toEqual([lang, Math.min(told.length, 100)]);
    const words: Record<string, string> = { ru: feedsRu.changes, tt: feedsTt.changes, en: feedsEn.changes };
    expect(title).toContain(words[lang]);
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
    const times = items.map(({ pubDate }) => Date.parse(pubDate ?? ""));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    for (const { title: what, description, link, guid } of items) {
      expect([what, description, guid?.isPermaLink].every((part) => part !== undefined && part !== "")).toBe(true);
      expect(await read(new URL(link!).pathname)).toContain('id="changes"');
    }
  });

  test("every page's head names the feeds there are", async () => {
    const page = await read(at(""));
    for (const feed of ["calendar.ics", "feed.xml", "changes.xml"]) {
      expect(page).toContain(`href="${at(feed)}"`);
      expect((await ask(at(feed))).status).toBe(200);
    }
  });
});

test("the feed of coming events is read as RSS", async () => {
  const { items = [] } = parseRssFeed(await read("/feed.xml"));
  expect(items.length).toBeGreaterThan(0);
  expect(items.every(({ link, guid }) => link !== undefined && guid?.value === link)).toBe(true);
});

test("a search is subscribed to from its page, at the address of its own question", async () => {
  const page = await read("/search/?area=music&online=yes");
  expect(page).toContain('href="/calendar.ics?area=music&amp;online=yes"');
  const [, subscription] = /href="(webcal:[^"]+)"/.exec(page) ?? [];
  const { pathname, search } = new URL(subscription!.replaceAll("&amp;", "&"));
  expect(pathname + search).toBe("/calendar.ics?area=music&online=yes");
});

test("who has a calendar already is not sent it again", async () => {
  const path = "/calendar.ics?area=music";
  const first = await ask(path);
  const etag = first.headers.get("etag")!;
  expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect(await first.text()).toMatch(/^REFRESH-INTERVAL;VALUE=DURATION:PT4H\r$/m);
  for (const known of [etag, `"other", ${etag}`, etag.replace("W/", "")]) {
    const again = await ask(path, { headers: { "If-None-Match": known } });
    expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, etag, ""]);
  }
  expect((await ask("/calendar.ics?area=dance", { headers: { "If-None-Match": etag } })).status).toBe(200);
});

test("the order and the repetition of conditions make no other calendar", async () => {
  const [plain, other] = [
    "area=dance&area=music&online=yes",
    "online=yes&area=music&area=dance&area=music&utm_source=vk",
  ];
  expect(await read(`/calendar.ics?${other}`)).toBe(await read(`/calendar.ics?${plain}`));
});

test.each([
  ["an area there is not", "area=gone", 404],
  ["a venue there is not, beside an area there is", "area=music&venue=gone", 404],
  ["ten kilobytes", `q=${"a".repeat(10_000)}`, 404],
  ["nothing that can be seen", "q=%00%01", 404],
  ["broken letters", "area=%E0%A4%A", 404],
  ["a path", "area=..%2F..%2Fcity", 404],
  ["a name of every object", "area=__proto__&constructor=1", 404],
  ["days the wrong way round", "from=2026-12-05&to=2026-12-01", 404],
  ["a day of the year 9999", "from=9999-12-31", 200],
  ["a line end in the words", "q=%D1%85%D0%BE%D1%80%0D%0ABEGIN:VALARM", 200],
  ["the same many times", "area=music&".repeat(100), 200],
])("an address that asks for %s is answered", async (_, query, status) => {
  const response = await ask(`/calendar.ics?${query}`);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    status,
    status === 200 ? "text/calendar; charset=utf-8" : "application/problem+json; charset=utf-8",
  ]);
  const text = await response.text();
  if (status === 200) expect(checkFeed(text)).toEqual([]);
  else expect(JSON.parse(text)).toMatchObject({ status, title: expect.stringContaining("календаря") as string });
});

test("what cannot be done with a calendar is said", async () => {
  const posted = await ask("/calendar.ics", { method: "POST" });
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  const head = await ask("/calendar.ics?area=music", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await ask("/xx/calendar.ics")).status).toBe(404);
  expect(
    (await ask("/en/calendar.ics?area=gone", { headers: { Accept: "text/html" } })).headers.get("content-language"),
  ).toBe("en");
});

import { beforeAll, describe, expect, inject, test } from "vitest";
import { wordsOf } from "../../domain/content/entry.ts";
import { address } from "../../domain/guide/address.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { languageName } from "../../i18n/languageName.ts";
import { anyEvent, guide } from "../testing/shippedGuide.ts";

const { city } = guide;
const at = (path: string): URL => new URL(path, inject("siteUrl"));

interface Head {
  lang: string | undefined;
  canonical: string | undefined;
  alternates: Record<string, string>;
  jsonLd: Record<string, unknown> | undefined;
}

function attributes(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** What the page at a path says about itself to machines; addresses as paths, for it is built for another port. */
async function readHead(path: string): Promise<Head> {
  const html = await (await fetch(at(path))).text();
  const links = [...html.matchAll(/<link [^>]*>/g)].map(([tag]) => attributes(tag));
  const pathOf = (href = ""): string => new URL(href).pathname;
  const jsonLd = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return {
    lang: attributes(/<html[^>]*>/.exec(html)?.[0] ?? "")["lang"],
    canonical: pathOf(links.find(({ rel }) => rel === "canonical")?.["href"]),
    alternates: Object.fromEntries(
      links.flatMap(({ hreflang, href }) => (hreflang === undefined ? [] : [[hreflang, pathOf(href)]])),
    ),
    jsonLd: jsonLd === undefined ? undefined : (JSON.parse(jsonLd) as Record<string, unknown>),
  };
}

const heads = new Map<string, Head>();
beforeAll(async () => {
  const sitemap = await (await fetch(at("/sitemap-0.xml"))).text();
  for (const [, href = ""] of sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const { pathname } = new URL(href);
    heads.set(pathname, await readHead(pathname));
  }
});

test("every page in the sitemap is its own canonical address and names its translations, which name it", () => {
  const wrong = [...heads].filter(([path, { lang, canonical, alternates }]) => {
    const twins = city.languages.map((code) => alternates[code] ?? "none");
    const isReciprocal = twins.every(
      (twin) => JSON.stringify(heads.get(twin)?.alternates) === JSON.stringify(alternates),
    );
    const isItself = canonical === path && alternates[lang ?? ""] === path && alternates["x-default"] === twins[0];
    return !isItself || !isReciprocal || Object.keys(alternates).length !== city.languages.length + 1;
  });
  expect(wrong).toEqual([]);
  expect(heads.size).toBeGreaterThan(50 * city.languages.length);
});

test("every event in every language is told to search engines, with its state and its place", () => {
  const told = city.languages.flatMap((lang) =>
    guide.events.map((event) => {
      const { jsonLd } = heads.get(address(`events/${event.id}/`, { lang, city })) ?? {};
      return { event, lang, name: wordsOf(event, lang).title.text, jsonLd };
    }),
  );
  for (const { event, name, jsonLd } of told) {
    expect(jsonLd).toMatchObject({
      "@type": "Event",
      name,
      eventStatus: expect.stringMatching(
        event.status === "cancelled"
          ? /^https:\/\/schema\.org\/EventCancelled$/
          : /^https:\/\/schema\.org\/Event(?:Scheduled|Rescheduled|Postponed|MovedOnline|Cancelled)$/,
      ) as string,
      startDate: expect.stringMatching(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/) as string,
    });
    const places = [jsonLd?.["location"]].flat() as { "@type": string; name?: string; url?: string }[];
    expect(
      places.map((place) => ["Place", "VirtualLocation"].includes(place["@type"]) && (place.name ?? place.url)),
    ).toEqual(places.map(() => expect.stringMatching(/./) as string));
    expect(places).not.toEqual([]);
  }
});

describe("an event that is not translated", () => {
  const untranslated = city.languages.flatMap((lang) => {
    const event = guide.events.find(
      (other) => other.lang !== lang && other.summary !== undefined && wordsOf(other, lang).isOriginal,
    );
    return event ? [{ lang, event }] : [];
  });

  test.each(untranslated)("is marked in $lang as being in its own language, and says so", async ({ lang, event }) => {
    const html = await (await fetch(at(address(`events/${event.id}/`, { lang, city })))).text();
    const ui = uiLanguage(lang);
    expect(/<html lang="([^"]+)"/.exec(html)?.[1]).toBe(lang);
    expect(html).toContain(`<h1 lang="${event.lang}">`);
    expect(html).toContain(`<p class="summary" lang="${event.lang}">`);
    expect(html).toContain(wordsIn(ui).language.originalOnly(languageName(event.lang, ui)));
  });

  test("is marked in lists too", async () => {
    const event = anyEvent((other) =>
      city.languages.some((lang) => lang !== other.lang && wordsOf(other, lang).isOriginal),
    );
    const lang = city.languages.find((other) => other !== event.lang && wordsOf(event, other).isOriginal)!;
    const list = await (await fetch(at(address(`areas/${event.area}/`, { lang, city })))).text();
    const path = address(`events/${event.id}/`, { lang, city });
    expect(list).toContain(`<a href="${path}" lang="${event.lang}">`);
  });
});

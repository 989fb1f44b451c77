import { expect, test } from "vitest";
import { readYaml } from "../content/readYaml.ts";
import { makeCity } from "../guide/makeGuide.ts";
import { guessMapping } from "./guessMapping.ts";
import { readJson } from "./json/readJson.ts";
import { mappingSchema } from "./mappingSchema.ts";
import { readCsv } from "./readCsv.ts";
import { renderMapping } from "./renderMapping.ts";

const known = { name: "events", timeZone: "Europe/Berlin", lang: "de" };

function guess(text: string, said: Partial<Parameters<typeof guessMapping>[1]> = {}) {
  return guessMapping(readCsv(text), { ...known, ...said });
}

test.each([
  [
    "English",
    "Event title;Start date;Start time;End time;Venue name;Street address;Lat;Lon;Body text;Website;Price;UID\n" +
      "Choir;2026-12-05;18:00;20:00;Hall;Square 1;49.1;8.4;We sing;https://example.org/1;5 €;a1",
    {
      ...{
        title: "Event title",
        start: "Start date",
        startTime: "Start time",
        endTime: "End time",
        venue: "Venue name",
      },
      ...{ address: "Street address", latitude: "Lat", longitude: "Lon", description: "Body text", link: "Website" },
      ...{ price: "Price", id: "UID" },
    },
  ],
  [
    "German",
    "Titel;Datum;Beginn;Ende;Veranstaltungsort;Adresse;Breitengrad;Längengrad;Beschreibung;Eintritt\n" +
      "Chor;5.12.2026;18:00;20:00 Uhr;Saal;Platz 1;49,1;8,4;Wir singen;frei",
    {
      ...{ title: "Titel", start: "Datum", startTime: "Beginn", endTime: "Ende", venue: "Veranstaltungsort" },
      ...{ address: "Adresse", latitude: "Breitengrad", longitude: "Längengrad", description: "Beschreibung" },
      ...{ price: "Eintritt" },
    },
  ],
  [
    "Russian",
    "Название;Дата начала;Время;Место проведения;Адрес;Описание;Ссылка;Стоимость\n" +
      "Хор;05.12.2026;18:00;Зал;Площадь 1;Поём;https://example.org/1;бесплатно",
    {
      ...{ title: "Название", start: "Дата начала", startTime: "Время", venue: "Место проведения", address: "Адрес" },
      ...{ description: "Описание", link: "Ссылка", price: "Стоимость" },
    },
  ],
  [
    "camel case",
    "eventTitle,startDate,endDate\nChoir,2026-12-05,2026-12-06",
    { title: "eventTitle", start: "startDate", end: "endDate" },
  ],
  ["no name of a date", "Titel,X\nChor,5.12.2026", { title: "Titel", start: "X" }],
  [
    "a name that promises what the cells do not hold",
    "title,date,when\nChoir,soon,2026-12-05",
    { title: "title", start: "when" },
  ],
])("columns with %s names are found", (_, text, columns) => {
  expect(guess(text).columns).toEqual(columns);
});

function guessJson(records: object): ReturnType<typeof guessMapping> {
  return guessMapping(readJson(JSON.stringify(records)), known);
}

test.each([
  [
    "linked data",
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          ...{ "@type": "MusicEvent", "@id": "a1", name: "Choir", startDate: "2026-12-05T18:00+01:00" },
          ...{ endDate: "2026-12-05T20:00+01:00", url: "https://example.org/1", isAccessibleForFree: true },
          ...{ description: "We sing", image: ["https://example.org/a.jpg"], organizer: { name: "Society" } },
          location: {
            ...{ name: "Hall", address: { streetAddress: "Square 1", addressLocality: "Karlsruhe" } },
            geo: { latitude: 49, longitude: 8.4 },
          },
          offers: { price: "5", priceCurrency: "EUR", url: "https://example.org/tickets" },
        },
      ],
    },
    {
      ...{ title: "name", start: "startDate", end: "endDate", venue: "location.name", description: "description" },
      ...{ address: "location.address.streetAddress", latitude: "location.geo.latitude", id: "@id" },
      ...{ longitude: "location.geo.longitude", link: "url", price: "offers.price", free: "isAccessibleForFree" },
    },
  ],
  [
    "a guide's answer with times counted in seconds, in a list",
    {
      results: [
        {
          ...{ id: 1_475_254_800, dates: [{ start: 1_475_254_800, end: 1_475_258_400 }], title: "концерт" },
          ...{ place: { id: 117 }, description: "Коротко.", body_text: "Длинно и подробно о том же самом." },
          ...{ location: { slug: "spb" }, price: "", is_free: true, images: [{ source: { link: "https://x.org" } }] },
          ...{ site_url: "https://example.org/1", short_title: "К", publication_date: 1_475_000_000 },
        },
      ],
    },
    {
      ...{ title: "title", start: "dates.start", end: "dates.end", summary: "description", description: "body_text" },
      ...{ link: "site_url", id: "id", free: "is_free" },
    },
  ],
  [
    "a calendar of a blog",
    {
      events: [
        {
          ...{ id: 7, title: { rendered: "Choir" }, url: "https://example.org/1", start_date: "2026-12-05 18:00:00" },
          ...{ end_date: "2026-12-05 20:00:00", cost: "5 €", excerpt: { rendered: "We" }, slug: "choir" },
          ...{ content: { rendered: "We sing" }, date: "2026-11-01 09:00:00" },
          venue: {
            id: 3,
            venue: "Hall",
            url: "https://example.org/hall",
            address: "Square 1",
            geo_lat: 49,
            geo_lng: 8.4,
          },
        },
      ],
    },
    {
      ...{
        title: "title.rendered",
        start: "start_date",
        end: "end_date",
        venue: "venue.venue",
        price: "cost",
        id: "id",
      },
      ...{ address: "venue.address", latitude: "venue.geo_lat", longitude: "venue.geo_lng", link: "url" },
      ...{ summary: "excerpt.rendered", description: "content.rendered" },
    },
  ],
  [
    "a map",
    {
      type: "FeatureCollection",
      features: [
        {
          ...{ type: "Feature", geometry: { type: "Point", coordinates: [8.4, 49] }, id: 5 },
          properties: { name: "Choir", start: "2026-12-05", venue: "Hall" },
        },
      ],
    },
    {
      ...{ title: "properties.name", start: "properties.start", venue: "properties.venue", id: "id" },
      ...{ latitude: "geometry.latitude", longitude: "geometry.longitude" },
    },
  ],
])("the fields of %s are found", (_, records, columns) => {
  expect(guessJson(records).columns).toEqual(columns);
});

test("numbers are no start, unless their column is named so", () => {
  expect(guessJson([{ title: "Choir", number: 1_475_254_800, phone: "4972112345" }]).columns.start).toBeUndefined();
  expect(guessJson([{ title: "Choir", number: 1_475_254_800, timestamp: 1_475_254_800 }]).columns.start).toBe(
    "timestamp",
  );
});

test("where nothing else tells the kinds, the words in the titles do", () => {
  const text = "title,start\nOrgelkonzert,2026-12-05\nKonzert,2026-12-05\nStadtführung,2026-12-05\nMarkt,2026-12-05";
  expect(guess(text).kind).toEqual({
    ...{ column: "title", values: {}, words: { "*konzert*": "concert", "*führung*": "tour" }, otherwise: "other" },
  });
});

test("categories with several values in a cell are told apart, unless the values are always together", () => {
  const rows = (...cells: string[]) =>
    `title;start;category\n${cells.map((cell) => `A;2026-12-05;${cell}`).join("\n")}`;
  expect(guess(rows("Musik, Kino", "Kino", "Musik", "Kino,Tanz")).area.values).toEqual({
    ...{ Kino: "kino", Musik: "musik", Tanz: "tanz" },
  });
  expect(guess(rows("Messen, Kongresse", "Kino")).area.values).toEqual({
    ...{ Kino: "kino", "Messen, Kongresse": "messen-kongresse" },
  });
});

test("titles get capitals where most begin without", () => {
  expect(guess("title,start\nконцерт,2026-12-05\nспектакль,2026-12-05\nХор,2026-12-05").capitals).toBe(true);
  expect(guess("title,start\niPhone,2026-12-05\nChor,2026-12-05").capitals).toBeUndefined();
});

const links = (paths: string[]): string =>
  `title,start,link\n${paths.map((path, index) => `E${index},2026-12-05,https://www.example.org${path}`).join("\n")}`;

test("the part of the links that few values share is the area", () => {
  const { area, kind, source, institution } = guess(
    links(["/de/events/musik/a", "/de/events/musik/b", "/de/events/kino/c", "/de/events/kino/d", "/de/events/e"]),
  );
  expect(area).toEqual({
    ...{ column: "link", after: "/de/events/", values: { kino: "kino", musik: "musik" }, otherwise: "other" },
  });
  expect(kind).toEqual({ ...area, values: { kino: "screening", musik: "concert" } });
  expect({ source, institution }).toEqual({
    source: { name: "example.org", url: "https://www.example.org" },
    institution: "example-org",
  });
});

test.each([
  ["are all different", links(["/events/a/1", "/events/b/1", "/events/c/1"])],
  ["are years", links(["/events/2025/1", "/events/2026/2", "/events/2025/3", "/events/2026/4"])],
])("parts of links that %s are no area", (_, text) => {
  expect(guess(text).area).toEqual({ values: {}, otherwise: "other" });
});

test("the areas of a city there is are used where they are named alike; others are left for the curator to say", () => {
  const areas = {
    music: { title: { ru: "Музыка", en: "Music" }, hue: 20, ornament: "tulip" },
    cinema: { title: { ru: "Кино", en: "Cinema" }, hue: 40, ornament: "wave" },
  };
  const { area } = guess("title,start,category\nA,2026-12-05,Musik\nB,2026-12-05,кино\nC,2026-12-05,Wirtschaft", {
    city: makeCity({ areas }),
  });
  expect(area).toEqual({ column: "category", values: { Musik: "music", Wirtschaft: null, кино: "cinema" } });
});

test("slashed dates have an order only where the numbers show one", () => {
  const order = (...dates: string[]) =>
    guess(`title,start\n${dates.map((date) => `A,${date}`).join("\n")}`).dates.order;
  expect(order("3/4/2026", "25/4/2026")).toBe("day-first");
  expect(order("3/4/2026", "4/25/2026")).toBe("month-first");
  expect(order("3/4/2026", "25/4/2026", "4/25/2026")).toBeUndefined();
  expect(order("3/4/2026")).toBeUndefined();
});

test.each([
  [
    "de",
    "Der große Wald ist voller Gefahren. Da ist es gut, wenn man einen starken Freund hat, und wenn man keinen hat, erfindet man sich einen.",
  ],
  [
    "ru",
    "Пешеходная экскурсия по городу для всех желающих: узнаем, как жили горожане сто лет назад, и увидим дома, в которых они жили.",
  ],
  [
    "en",
    "A walk through the town for everyone who likes to know how people lived there a hundred years ago, and the houses they lived in.",
  ],
  [undefined, "Choir"],
])("the language %s is told from the texts", (lang, text) => {
  expect(guess(`title,start,description\nChoir,2026-12-05,"${text}"`, { lang: undefined }).lang).toBe(lang);
});

test.each([
  ["html", "<p>We sing</p>"],
  ["scraped", "Wir singen.Kommen Sie"],
  ["plain", "We sing. Do come, if a<b"],
])("texts are %s where they look so", (format, text) => {
  expect(guess(`title,start,description\nChoir,2026-12-05,"${text}"`).texts).toBe(format);
});

test("the mapping file says all of it, and is read as what was guessed", () => {
  const source = readCsv("title,start,category\nA,2026-12-05,Musik\nB,2026-12-05,Musik\nC,2026-12-05,Kino");
  const mapping = guessMapping(source, known);
  const text = renderMapping(mapping, source, { header: "Header", has: "Has:", unused: "Unused:" });
  expect(mappingSchema.parse(readYaml({ path: "import/events.yaml" }, text).data)).toEqual(mapping);
  expect(text).toContain("    Musik: musik # 2\n");
  expect(text).toContain("\n# Has:\n#   title\n#   start\n#   category\ncolumns:\n");
  expect(text).toMatch(/^# Header\n/);
});

test("the mapping file says of each word how many titles have it", () => {
  const source = readCsv("title,start\nKonzert,2026-12-05\nKonzerte,2026-12-05\nFührung,2026-12-05");
  const text = renderMapping(guessMapping(source, known), source, { header: "", has: "", unused: "" });
  expect(text).toContain('    "*konzert*": concert # 2\n    "*führung*": tour # 1\n');
});

test("days that can be meant are ten years around the one in the middle, whatever stands for “always”", () => {
  const days = (...dates: string[]) => guess(`title,start\n${dates.map((date) => `A,${date}`).join("\n")}`).dates;
  expect(days("2026-12-05", "9999-12-31")).toMatchObject({ from: "2016-01-01", until: "2036-12-31" });
  expect(days("0001-01-01", "2026-12-05", "2050-12-31", "2027-01-01")).toMatchObject({ until: "2037-12-31" });
});

test("of two categories in one cell the first is the area, and the second the kind", () => {
  const cells = [
    "Music, festival",
    "Music, concert, online",
    "Music, class",
    "Theatre, class",
    "Theatre, concert",
    "Theatre, festival",
    "Theatre, class, online",
  ];
  const rows = cells.map((cell, index) => `Choir ${index},2026-12-05,"${cell}"`);
  const { area, kind, online } = guess(`title,start,category\n${[...rows, ...rows].join("\n")}`);
  expect(area.values).toEqual({ Music: "music", Theatre: "theatre" });
  expect(kind.values).toEqual({ festival: "festival", concert: "concert", class: "class" });
  expect(online).toEqual(["online"]);
});

test("of values behind an area, a livestream is a kind and is online", () => {
  const kinds = ["concert", "class", "festival", "livestream, online"];
  const cells = kinds.flatMap((one) => [`Music, ${one}`, `Theatre, ${one}`]);
  const rows = cells.map((cell, index) => `Choir ${index},2026-12-05,"${cell}"`);
  const { kind, online } = guess(`title,start,category\n${[...rows, ...rows].join("\n")}`);
  expect(kind.values).toEqual({ concert: "concert", class: "class", festival: "festival", livestream: "livestream" });
  expect(online).toEqual(["livestream", "online"]);
});

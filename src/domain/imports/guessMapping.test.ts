import { expect, test } from "vitest";
import { readYaml } from "../content/readYaml.ts";
import { makeCity } from "../guide/makeGuide.ts";
import { guessMapping } from "./guessMapping.ts";
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

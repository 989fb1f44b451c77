import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleGuide } from "../guide/assembleGuide.ts";
import { citySchema } from "../city/citySchema.ts";
import { idPattern } from "../content/sourceFile.ts";
import { guessMapping } from "./guessMapping.ts";
import { emptyLedger, type Ledger } from "./ledger.ts";
import type { Mapping } from "./mappingSchema.ts";
import { planImport, type ImportPlan } from "./planImport.ts";
import { renderYaml } from "./renderFile.ts";
import type { Records } from "./sourceRecord.ts";
import { startCity } from "./startCity.ts";

const columns = [
  "title",
  "start",
  "end",
  "venue",
  "address",
  "latitude",
  "longitude",
  "description",
  "link",
  "price",
  "category",
];

type Row = Partial<Record<string, string>>;

function makeSource(rows: readonly Row[]): Records {
  const records = rows.map((row, index) => ({
    at: index + 2,
    cells: new Map(columns.map((column) => [column, row[column] ?? ""])),
  }));
  return { unit: "line" as const, columns, records };
}

const mapping: Mapping = {
  ...{ source: { name: "example.org", url: "https://example.org" }, lang: "de", timeZone: "Europe/Berlin" },
  ...{ institution: "example-org", free: "unknown", marks: { ENTFÄLLT: "cancelled" }, online: ["Online"] },
  columns: {
    ...{ title: "title", start: "start", end: "end", venue: "venue", address: "address", latitude: "latitude" },
    ...{ longitude: "longitude", description: "description", link: "link", price: "price" },
  },
  area: { column: "category", values: { Musik: "musik", Kino: null }, otherwise: "other" },
  kind: { values: {}, otherwise: "concert" },
  dates: { from: "2015-01-01", until: "2035-12-31" },
  texts: "plain",
};

const cityFields = startCity(
  {
    ...{ name: "Karlsruhe", country: "DE", timeZone: "Europe/Berlin", languages: ["en"] },
    ...{ title: "Culture", summary: "What is on.", otherArea: "Sonstiges" },
  },
  mapping,
);
const cityFile = { path: "city.yaml", text: renderYaml(cityFields) };
const city = citySchema.parse(cityFields);

function plan(rows: readonly Row[], said: Partial<Parameters<typeof planImport>[1]> = {}): ImportPlan {
  return planImport(makeSource(rows), { mapping, city, files: [], ledger: emptyLedger, ...said });
}

/** What is remembered of an import for the next one. */
function remember({ files }: ImportPlan): Ledger {
  return {
    version: 2,
    files: Object.fromEntries(files.map(({ path, keys }) => [path, { sha256: "", fields: {}, keys }])),
  };
}

function textOf({ files }: ImportPlan, path: string): string | undefined {
  return files.find((file) => file.path === path)?.text;
}

test("a row becomes a file as a person would have written it, and its place another", () => {
  const made = plan([
    {
      ...{ title: "Der Grüffelo (ab 4) - ENTFÄLLT", start: "2025-07-31T10:00:00", end: "2025-07-31T11:30:00" },
      ...{
        venue: "marotte Theater",
        address: "Kaiserallee 11 , 76133 Karlsruhe",
        latitude: "49.0102313",
        longitude: "8.3851507",
      },
      ...{ link: "https://example.org/1", price: "5–8 €", category: "Musik" },
      description:
        "Der große Wald ist voller Gefahren. Da ist es gut, wenn man einen starken Freund hat. Und wenn man keinen hat, erfindet man sich eben einen.\n\nSo wie die kleine Maus * jedem.",
    },
  ]);
  expect(textOf(made, "events/der-grueffelo-ab-4.md")).toBe(`---
title: Der Grüffelo (ab 4)
summary: Der große Wald ist voller Gefahren. Da ist es gut, wenn man einen starken Freund hat. Und wenn man keinen hat, erfindet man sich eben einen.
lang: de
kind: concert
area: musik
institution: example-org
venue: marotte-theater
start: 2025-07-31 10:00
end: 11:30
free: false
price: 5–8 €
status: cancelled
source:
  name: example.org
  url: https://example.org/1
---

Der große Wald ist voller Gefahren. Da ist es gut, wenn man einen starken Freund hat. Und wenn man keinen hat, erfindet man sich eben einen.

So wie die kleine Maus \\* jedem.
`);
  expect(textOf(made, "venues/marotte-theater.md")).toBe(`---
title: marotte Theater
lang: de
address: Kaiserallee 11, 76133 Karlsruhe
coordinates: [ 49.0102313, 8.3851507 ]
---
`);
  expect(textOf(made, "institutions/example-org.md")).toBe(`---
title: example.org
lang: de
kind: other
url: https://example.org
---
`);
});

const row = { title: "Choir", start: "2026-12-05 18:00" };

test.each([
  ["no-title", { ...row, title: " \u200b " }],
  ["long-title", { ...row, title: "la ".repeat(80) }],
  ["long-place", { ...row, venue: "la ".repeat(80) }],
  ["no-date", { ...row, start: "" }],
  ["unreadable-date", { ...row, start: "9am ish" }],
  ["unreadable-date", { ...row, end: "late" }],
  ["ambiguous-date", { ...row, start: "3/4/2026" }],
  ["placeholder-date", { ...row, start: "2050-12-31T07:30:00" }],
  ["placeholder-date", { ...row, start: "0000-00-00" }],
  ["placeholder-date", { ...row, end: "2099-01-01" }],
  ["end-before-start", { ...row, end: "2026-12-04 20:00" }],
  ["unknown-area", { ...row, category: "Kino" }],
  ["damaged-text", { ...row, description: "fÃ¼r" }],
  ["huge-cell", { ...row, description: "x".repeat(50_001) }],
  ["does-not-fit", { ...row, end: "2026-12-08" }],
])("a row with %s is set aside with its line, and the others come in", (code, bad) => {
  const made = plan([{ ...row, title: "Band" }, bad, { ...row, title: "Trio" }]);
  expect(made.setAside).toEqual([expect.objectContaining({ at: 3, code })]);
  expect(made.placed.map(({ at }) => at)).toEqual([2, 4]);
});

test("what can be done without is left out and noted", () => {
  const made = plan([
    { ...row, link: "javascript:alert(1)", latitude: "91", longitude: "0", venue: "Hall", category: "Oper" },
  ]);
  expect(made.notes.map(({ at, code }) => [at, code])).toEqual([
    [2, "bad-coordinates"],
    [2, "bad-link"],
    [2, "otherwise-area"],
  ]);
  expect(made.files.map(({ text }) => text).join("")).not.toMatch(/javascript|coordinates/);
});

test.each([
  ...["0", "0,00 €", "0 руб.", "Free", "Free admission", "Eintritt frei", "Der Eintritt ist frei.", "KOSTENLOS"],
  ...["Freier Eintritt!", "бесплатно", "Вход свободный", "Бесплатный вход"],
])("a price of “%s” and no more means free", (price) => {
  expect(textOf(plan([{ title: "Chor", start: "2026-12-05", price }]), "events/chor.md")).not.toMatch(
    /^(?:free|price):/m,
  );
});

test.each(["Eintritt frei, Spende erbeten 5 €", "ab 0 €", "barrierefrei", "бесплатно для детей"])(
  "a price of “%s” stays a price",
  (price) => {
    expect(textOf(plan([{ title: "Chor", start: "2026-12-05", price }]), "events/chor.md")).toContain(
      `free: false\nprice: ${price}\n`,
    );
  },
);

test("what a description says of a price is not read", () => {
  const row = { title: "Chor", start: "2026-12-05", description: "Eintritt frei" };
  expect(textOf(plan([row]), "events/chor.md")).toContain("free: unknown\n");
});

test("where the city lists only free events, what is not known to be free is set aside", () => {
  const made = plan(
    [
      { ...row, price: "free" },
      { ...row, title: "Band" },
      { ...row, title: "Trio", price: "5 €" },
    ],
    {
      city: { ...city, paidEvents: false },
    },
  );
  expect(made.placed.map(({ at }) => at)).toEqual([2]);
  expect(made.setAside.map(({ at, code }) => [at, code])).toEqual([
    [3, "not-free"],
    [4, "not-free"],
  ]);
});

test("several times of one page are one file with sessions", () => {
  const link = "https://example.org/1";
  const made = plan([
    { ...row, link },
    { ...row, link, start: "2026-12-06 18:00" },
  ]);
  expect(made.placed.map(({ path }) => path)).toEqual(["events/choir.md", "events/choir.md"]);
  expect(textOf(made, "events/choir.md")).toContain(
    "start: 2026-12-05 18:00\nsessions:\n  - start: 2026-12-06 18:00\n",
  );
});

test("an event keeps its file when its title, its time or its page changes, and when others come to share its name", () => {
  const link = "https://example.org/1";
  const first = plan([{ ...row, link }]);
  const ledger = remember(first);
  const pathOf = (rows: Row[]) => plan(rows, { ledger, files: first.files }).placed.map(({ path }) => path);
  expect(pathOf([{ ...row, link, title: "Winter Choir", start: "2026-12-06 18:00" }])).toEqual(["events/choir.md"]);
  expect(pathOf([{ ...row, link: "https://example.org/2" }])).toEqual(["events/choir.md"]);
  expect(
    pathOf([
      { ...row, start: "2026-12-12 18:00" },
      { ...row, link },
    ]),
  ).toEqual(["events/choir-2026-12-12.md", "events/choir.md"]);
});

test("a file somebody else wrote is not taken; a venue of that name is used as it is", () => {
  const files = [
    { path: "events/choir.md", text: "by hand" },
    { path: "archive/band.md", text: "by hand" },
    { path: "venues/town-hall.md", text: "---\ntitle: Town Hall\naddress: Square 1\n---\n" },
  ];
  const made = plan([{ ...row, venue: "town hall" }], { files });
  expect(made.files.map(({ path }) => path)).toEqual(["institutions/example-org.md", "events/choir-2026-12-05.md"]);
  expect(textOf(made, "events/choir-2026-12-05.md")).toContain("venue: town-hall\n");
  const other = plan([{ ...row, title: "Band", venue: "Town Hall", address: "Hill 2" }], { files });
  expect(other.files.map(({ path }) => path)).toEqual([
    "institutions/example-org.md",
    "venues/town-hall-hill-2.md",
    "events/band-2026-12-05.md",
  ]);
});

test.each([
  ["missing-column", { columns: { ...mapping.columns, title: "titel" } }, { found: "titel", nearest: "title" }],
  ["unknown-area", { area: { values: {}, otherwise: "musick" } }, { found: "musick", nearest: "musik" }],
  ["unknown-institution", { institution: "dk" }, { found: "dk" }],
])("a mapping with %s is refused as a whole", (code, said, parts) => {
  expect(() => plan([row], { mapping: { ...mapping, ...said } })).toThrow(
    expect.objectContaining({ code, parts: expect.objectContaining(parts) as unknown }),
  );
});

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom("Choir", "Хор", "", "---", "- a: b", "null", "\u2028\u0000x"),
);
const day = fc.integer({ min: 1, max: 3 }).map((date) => `2026-12-0${date}`);
const time = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("2026-12-01 18:00", "2026-12-01T19:00:00+03:00") },
  day,
  text,
);
const rowOf = fc.record<Row>(
  {
    ...{ title: text, start: time, end: fc.oneof(fc.constant(""), time), venue: text, address: text },
    ...{ latitude: fc.constantFrom("", "49.1", "91", "x"), longitude: fc.constantFrom("", "8,4"), price: text },
    ...{
      description: fc.oneof(text, fc.lorem({ mode: "sentences", maxCount: 12 })),
      category: fc.constantFrom("", "Musik", "Kino", "Oper"),
    },
    link: fc.oneof(text, fc.constantFrom("https://example.org/1", "https://example.org/2", "https://example.org/3")),
  },
  { requiredKeys: ["title", "start"] },
);
const rowsOf = fc.array(rowOf, { maxLength: 15 });

test("whatever the rows, each is accounted for once, and all that is written passes check", () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const made = plan(rows);
      const lines = [...made.placed, ...made.setAside, ...made.duplicates].map(({ at }) => at);
      expect(lines.toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index + 2));
      const ids = made.files.map(({ path }) => /^(?:events|venues|institutions)\/(.*)\.md$/.exec(path)?.[1] ?? "");
      expect(ids.every((id) => idPattern.test(id))).toBe(true);
      expect(new Set(made.files.map(({ path }) => path)).size).toBe(made.files.length);
      expect(assembleGuide([cityFile, ...made.files], { otherFiles: [] }).mistakes).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("whatever the rows, importing them again into what they made makes the same again", () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const first = plan(rows);
      expect(plan(rows, { files: first.files, ledger: remember(first) })).toEqual(first);
    }),
    { numRuns: 300 },
  );
});

test("which file an event gets does not depend on the order of the rows", () => {
  const distinct = fc.uniqueArray(fc.tuple(text, day, text), { maxLength: 8, selector: String });
  fc.assert(
    fc.property(distinct, (events) => {
      const rows = events.map(([title, start, venue], index) => {
        return { title: title.trim() || "Choir", start, venue, link: `https://example.org/${index}` };
      });
      const paths = (made: ImportPlan) =>
        new Map(made.files.filter(({ path }) => path.startsWith("events/")).map(({ keys, path }) => [keys[0], path]));
      const made = plan(rows);
      fc.pre(made.duplicates.length === 0);
      expect(paths(plan(rows.toReversed()))).toEqual(paths(made));
    }),
  );
});

test("a guess made for a new city fits that city", () => {
  const source = makeSource([
    { ...row, category: "Musik" },
    { ...row, title: "Film", category: "日本" },
    { ...row, title: "Walk" },
  ]);
  const guess = guessMapping(source, { name: "events", timeZone: "Europe/Berlin", lang: "de" });
  const fields = startCity({ ...city, name: "X", title: "X", summary: "X", otherArea: "Sonstiges" }, guess);
  expect(Object.keys(citySchema.parse(fields).areas)).toEqual(["musik", "other"]);
});

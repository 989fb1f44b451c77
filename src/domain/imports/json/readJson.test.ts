import fc from "fast-check";
import { expect, test } from "vitest";
import { UnreadableSource } from "../unreadableSource.ts";
import { flattenRecord } from "./flattenRecord.ts";
import { readJson } from "./readJson.ts";

function cellsOf(value: unknown): Record<string, string>[] {
  return readJson(JSON.stringify(value)).records.map(({ cells }) => Object.fromEntries(cells));
}

const choir = { title: "Choir" };

test("a list of objects is a list of records, counted from one; null is no cell, but its column is there", () => {
  const text = JSON.stringify([
    { title: "Choir", place: { id: 7, name: "Hall" }, free: true, price: null },
    { title: "Band", tags: ["loud", "late", "loud"] },
  ]);
  expect(readJson(text)).toEqual({
    unit: "record",
    columns: ["title", "place.id", "place.name", "free", "price", "tags"],
    records: [
      {
        at: 1,
        cells: new Map(Object.entries({ title: "Choir", "place.id": "7", "place.name": "Hall", free: "true" })),
      },
      { at: 2, cells: new Map(Object.entries({ title: "Band", tags: "loud, late" })) },
    ],
  });
});

test.each([
  ["under a known name", { count: 1, previous: null, results: [choir] }],
  ["under a known name beside a longer list", { data: [choir], included: [{ id: 1 }, { id: 2 }] }],
  ["as the longest list", { filters: [{ id: 1 }], concerts: [choir, choir] }],
  ["deep inside", { response: { body: { hits: { hits: [choir] } } } }],
  ["as the graph of linked data", { "@context": "https://schema.org", "@graph": [choir] }],
])("the records are found %s", (_, value) => {
  expect(cellsOf(value)[0]).toEqual(choir);
});

test("an event alone is a record, and so is each line that is an object", () => {
  const event = { "@type": "MusicEvent", name: "Choir", offers: [{ price: "0" }, { price: "20" }] };
  expect(cellsOf(event)).toEqual([{ "@type": "MusicEvent", name: "Choir", "offers.price": "0, 20" }]);
  const { records } = readJson('{"title":"Choir"}\n\n{"title":"Band"}\n');
  expect(records.map(({ at, cells }) => [at, cells.get("title")])).toEqual([
    [1, "Choir"],
    [2, "Band"],
  ]);
});

test("a point of GeoJSON has its longitude first", () => {
  expect(
    cellsOf({ features: [{ geometry: { type: "Point", coordinates: [8.4, 49] }, properties: { title: "Choir" } }] }),
  ).toEqual([{ "geometry.longitude": "8.4", "geometry.latitude": "49", "properties.title": "Choir" }]);
});

test("the list that holds times becomes sessions, whatever other lists there are", () => {
  const images = Array.from({ length: 5 }, (_, id) => ({ id: 1_475_254_800 + id, url: "https://example.org/a.jpg" }));
  const dates = [
    { start: 1_475_254_800, end: 1_475_258_400 },
    { start: 1_475_341_200, end: null },
  ];
  const [record, single] = readJson(
    JSON.stringify([
      { title: "Choir", images, dates },
      { title: "Band", dates: [] },
    ]),
  ).records;
  expect(
    record?.sessions?.map((cells) => [cells.get("title"), cells.get("dates.start"), cells.get("dates.end")]),
  ).toEqual([
    ["Choir", "1475254800", "1475258400"],
    ["Choir", "1475341200", undefined],
  ]);
  expect(record?.cells.get("dates.start")).toBe("1475254800");
  expect(single).toEqual({ at: 2, cells: new Map([["title", "Band"]]) });
});

test("of several lists with times the one named like a start counts, however short it is", () => {
  const history = ["2026-11-01", "2026-11-02", "2026-11-03"].map((changed) => ({ changed }));
  const { records } = readJson(
    JSON.stringify([{ history, dates: [{ start: "2026-12-05" }, { start: "2026-12-06" }] }]),
  );
  expect(records[0]?.sessions).toHaveLength(2);
});

test("a plain list of days becomes sessions too, and one nested in lists", () => {
  const days = readJson('[{"days": ["2026-12-05", "2026-12-06"]}]').records;
  expect(days[0]?.sessions?.map((cells) => cells.get("days"))).toEqual(["2026-12-05", "2026-12-06"]);
  const nested = readJson(
    '[{"plan": [{"hall": "A", "dates": [{"start": "2026-12-05"}]}, {"dates": [{"start": "2026-12-06"}]}]}]',
  ).records;
  expect(nested[0]?.sessions?.map((cells) => cells.get("plan.dates.start"))).toEqual(["2026-12-05", "2026-12-06"]);
});

test("names from the inside of the language are names like others", () => {
  const { records } = readJson(
    '[{"__proto__": {"title": "x"}, "constructor": "y", "a.b": 1, "a": {"b": 2}, "": 3, "a\\nb": 4}]',
  );
  expect([...(records[0]?.cells ?? [])]).toEqual([
    ...[
      ["__proto__.title", "x"],
      ["constructor", "y"],
      ["a.b", "1"],
      ["a.b (2)", "2"],
      ["(no name)", "3"],
      ["a b", "4"],
    ],
  ]);
  expect(({} as { title?: string }).title).toBeUndefined();
});

test("several texts are the pages of one list; the last one says whether there are more", () => {
  const page = (title: string, more: object) => JSON.stringify({ results: [{ title }], ...more });
  const whole = readJson(page("A", { next: "/2" }), page("B", { next: null, count: 2 }));
  expect(whole.records.map(({ at, cells }) => [at, cells.get("title")])).toEqual([
    [1, "A"],
    [2, "B"],
  ]);
  expect(whole.isPart).toBeUndefined();
  expect(readJson(page("A", { next: "/2" })).isPart).toBe(true);
  expect(readJson(page("A", { count: 2 })).isPart).toBe(true);
  expect(readJson(page("A", { links: { next: { href: "/2" } } })).isPart).toBe(true);
});

test.each([
  ["{}", "no-events", {}],
  ["[]", "no-events", {}],
  ["[1, 2]", "no-events", {}],
  ["[{}]", "no-events", {}],
  ['{"error": "not found"}', "no-events", {}],
  ['{"errors": [{"message": "no key"}]}', "no-events", {}],
  ['{"count": 0, "results": []}', "no-events", {}],
  ['[\n{"title": "Ch', "cut-off-json", { line: 2 }],
  ['[\n{"title": "Choir"},\n', "cut-off-json", { line: 2 }],
  ['{"title":"A"}\n{"title":"B', "cut-off-json", { line: 2 }],
  ['{"title":"A"}\n{"title":x}\n{"title":"C"}', "broken-json", { line: 2, found: '{"title":x}' }],
  ['[\n{"title": "A"},\n{"start": NaN}]', "broken-json", { line: 3, found: '{"start": NaN}]' }],
  ['[{"title": "A"}\n{"title": "B"}]', "broken-json", { line: 2, found: '{"title": "B"}]' }],
])("%s is refused as a whole: %s", (text, code, parts) => {
  expect(() => readJson(text)).toThrow(expect.objectContaining({ code, parts }));
});

test("neither depth nor width is too much", () => {
  const deep = `[{"title": "Choir", "deep": ${"[".repeat(200_000)}${"]".repeat(200_000)}}]`;
  expect(readJson(deep).columns).toEqual(["title"]);
  const nested = `[{"title": "Choir", "deep": ${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}}]`;
  expect(readJson(nested).columns).toEqual(["title"]);
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, index]));
  expect(() => readJson(JSON.stringify([wide]))).toThrow(expect.objectContaining({ code: "too-many-columns" }));
});

test("whatever the JSON, it is records, each counted once, or refused as a source", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.boolean(), (value, isWrapped) => {
      const text = JSON.stringify(isWrapped ? { results: [{ title: "x" }, value] } : value);
      try {
        const { records, columns } = readJson(text);
        expect(records.map(({ at }) => at)).toEqual(records.map((_, index) => index + 1));
        const used = records.flatMap(({ cells, sessions = [] }) =>
          [cells, ...sessions].flatMap((one) => [...one.keys()]),
        );
        expect(columns).toEqual(expect.arrayContaining(used));
        if (isWrapped) expect(records).toHaveLength(2);
      } catch (error) {
        if (!(error instanceof UnreadableSource)) throw error;
        expect(isWrapped).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test("whatever is cut off a JSON text, it is refused as a source", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ title: fc.string(), tags: fc.array(fc.integer()) }), { minLength: 1 }),
      fc.nat(),
      (list, at) => {
        const text = JSON.stringify(list, null, 1);
        expect(() => readJson(text.slice(0, at % text.length))).toThrow(UnreadableSource);
      },
    ),
  );
});

test("no text, number or truth gets lost in flattening", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (value) => {
      const cells = [...flattenRecord(value).cells.values()].join("\n");
      for (const scalar of scalarsOf(value)) expect(cells).toContain(scalar);
    }),
    { numRuns: 500 },
  );
});

function scalarsOf(value: unknown): string[] {
  if (value === null) return [];
  return typeof value === "object"
    ? Object.values(value).flatMap(scalarsOf)
    : [`${value as string | number | boolean}`];
}

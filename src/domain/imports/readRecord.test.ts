import { expect, test } from "vitest";
import { mappingSchema } from "./mappingSchema.ts";
import { readRecord } from "./readRecord.ts";

const mapping = mappingSchema.parse({
  ...{ source: { name: "example.org" }, lang: "ru", timeZone: "Europe/Moscow", institution: "example-org" },
  columns: {
    ...{ title: "title", start: "dates.start", end: "dates.end", summary: "lead", description: "text" },
    ...{ price: "price", free: "is_free" },
  },
  ...{ area: { otherwise: "other" }, kind: { otherwise: "other" }, texts: "html" },
  dates: { from: "2010-01-01", until: "2030-12-31" },
});

function read(cells: Record<string, string>, said: Partial<typeof mapping> = {}) {
  const record = { at: 1, cells: new Map(Object.entries({ title: "хор", "dates.start": "2026-12-05", ...cells })) };
  return readRecord(record, {
    mapping: { ...mapping, ...said },
    city: { timeZone: "Europe/Moscow", paidEvents: true },
  });
}

test.each([
  ["both", { lead: "<p>Коротко &amp; ясно.</p>", text: "<p>Длинно.</p>" }, "Коротко & ясно.", "Длинно."],
  ["the short one", { lead: "<p>Коротко.</p>" }, "Коротко.", ""],
  ["the long one", { text: "<p>Длинно.</p>" }, "Длинно.", ""],
  ["twice the same", { lead: "То же.", text: "<p>То же.</p>" }, "То же.", ""],
])("of a short and a long text, with %s, the short one is the summary", (_, cells, summary, body) => {
  expect(read(cells).event).toMatchObject({ summary, body });
});

test("of a short text too long for a summary nothing gets lost", () => {
  const lead = `${"Раз предложение. ".repeat(30)}Конец.`;
  const { summary, body } = read({ lead, text: "Длинно." }).event;
  expect(summary.length).toBeLessThanOrEqual(300);
  expect(body).toBe(`${lead}\n\nДлинно.`);
});

test.each([
  [{ is_free: "true" }, { free: true }, []],
  [{ is_free: "нет" }, { free: false }, []],
  [{ is_free: "maybe" }, { free: "unknown" }, []],
  [{ is_free: "true", price: "бесплатно" }, { free: true }, []],
  [{ is_free: "true", price: "по записи" }, { free: true, price: "по записи" }, []],
  [{ is_free: "true", price: "1750 рублей" }, { free: "unknown", price: "1750 рублей" }, ["free-with-price"]],
  [{ is_free: "false", price: "от 5 €" }, { free: false, price: "от 5 €" }, []],
  [{ is_free: "false", price: "вход свободный" }, { free: "unknown", price: "вход свободный" }, ["free-with-price"]],
  [{ price: "0 руб." }, { free: true }, []],
])("%j is free or not as %j says", (cells, said, codes) => {
  const { event, notes } = read(cells);
  const { free, price } = event;
  expect({ free, ...(price === undefined ? {} : { price }) }).toEqual(said);
  expect(notes.map(({ code }) => code)).toEqual(codes);
});

test("where it is free and has a price, a city that lists only what is free sets it aside", () => {
  const record = {
    at: 1,
    cells: new Map([
      ["title", "x"],
      ["dates.start", "2026-12-05"],
      ["is_free", "true"],
      ["price", "5 €"],
    ]),
  };
  const city = { timeZone: "Europe/Moscow", paidEvents: false };
  expect(() => readRecord(record, { mapping, city })).toThrow(expect.objectContaining({ code: "not-free" }));
});

test("a title gets its capital where the mapping says so, behind a mark too", () => {
  expect(read({ title: "концерт" }).event.title).toBe("концерт");
  expect(read({ title: "концерт" }, { capitals: true }).event.title).toBe("Концерт");
  const marks = { ОТМЕНА: "cancelled" } as const;
  expect(read({ title: "ОТМЕНА: ёлка" }, { capitals: true, marks }).event).toMatchObject({
    ...{ title: "Ёлка", status: "cancelled" },
  });
});

test("the kind is what the first word in the title says", () => {
  const kind = {
    column: "title",
    values: {},
    words: { "концерт*": "concert", "экскурс*": "tour" },
    otherwise: "other",
  } as const;
  const kindOf = (title: string) => read({ title }, { kind }).event.kind;
  expect(["Экскурсия и концерт", "Концерты", "Хор"].map(kindOf)).toEqual(["tour", "concert", "other"]);
  expect(() => read({ title: "Концерт" }, { kind: { ...kind, words: { "концерт*": null } } })).toThrow(
    expect.objectContaining({ code: "unknown-kind" }),
  );
});

test("of the times a record lists, those that stand for “always” are left out", () => {
  const session = (start: string, end = "") =>
    new Map([
      ["title", "хор"],
      ["dates.start", start],
      ["dates.end", end],
    ]);
  const sessions = [
    session("1796569200", "1796572800"),
    session("-62135433000", "253370754000"),
    session("1796482800", "1796482800"),
  ];
  const [first = new Map<string, string>()] = sessions;
  const city = { timeZone: "Europe/Moscow", paidEvents: true };
  const { event, notes } = readRecord({ at: 1, cells: first, sessions }, { mapping, city });
  expect(event).toMatchObject({
    ...{ start: "2026-12-05 18:00", sessions: [{ start: "2026-12-06 18:00", end: "19:00" }] },
  });
  expect(event.end).toBeUndefined();
  expect(notes.map(({ code, found }) => [code, found])).toEqual([["lost-session", "-62135433000"]]);
});

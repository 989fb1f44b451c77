import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCity, makeGuide, makeVenue } from "../guide/makeGuide.ts";
import { emptyFilter, filterSchema, type Filter } from "./filter.ts";
import { anyFilter, areas, venues } from "./anyFilter.ts";
import { readFilter } from "./readFilter.ts";
import { writeFilter } from "./writeFilter.ts";

const area = { title: "…", hue: 20, ornament: "tulip" };
const guide = makeGuide({
  city: makeCity({ areas: Object.fromEntries(areas.map((id) => [id, area])) }),
  venues: venues.map((id) => makeVenue({ id })),
});
const read = (query: string) => readFilter(new URLSearchParams(query), guide);

test("a question is read from an address in plain words", () => {
  expect(read("area=music&online=yes&from=2026-12-01&age=7&accessible=wheelchair&q=%20Хор%20%20ветеранов")).toEqual({
    filter: {
      ...emptyFilter,
      q: "Хор ветеранов",
      from: "2026-12-01",
      area: ["music"],
      online: "yes",
      age: 7,
      accessible: ["wheelchair"],
    },
    leftOut: [],
  });
});

test("what a question writes is read as the same question, and is written in one way only", () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const written = writeFilter(filter);
      expect(read(written)).toEqual({ filter, leftOut: [] });
      const shuffled = new URLSearchParams([...new URLSearchParams(written)].toReversed()).toString();
      expect(writeFilter(read(shuffled).filter)).toBe(written);
    }),
  );
});

test("what cannot be read, or names nothing there is, is left out by name, and the rest stands", () => {
  const { filter, leftOut } = read(
    "area=music&area=magic&when=someday&from=2026-02-30&age=forty&kind=concert&online=no",
  );
  expect(filter).toEqual({ ...emptyFilter, area: ["music"], kind: ["concert"], online: "no" });
  expect(leftOut).toEqual([
    { name: "when", value: "someday" },
    { name: "from", value: "2026-02-30" },
    { name: "age", value: "forty" },
    { name: "area", value: "magic" },
  ]);
});

test("of a field that has room for one value the first counts; a last day before the first is none", () => {
  expect(read("when=today&when=week&from=2026-12-05&to=2026-12-01")).toEqual({
    filter: { ...emptyFilter, when: "today", from: "2026-12-05" },
    leftOut: [
      { name: "when", value: "week" },
      { name: "to", value: "2026-12-01" },
    ],
  });
});

test("empty fields, as forms send them, and other sites' parameters say nothing", () => {
  expect(read("q=&when=&area=&venue=%20&utm_source=vk&__proto__=x&constructor=y&toString=z")).toEqual({
    filter: emptyFilter,
    leftOut: [],
  });
});

test("no address throws, and every question read is one that can be asked", () => {
  const name = fc.constantFrom(...Object.keys(filterSchema.shape), "__proto__", "after");
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("2026-12-01", "music", "7", "\0", "x".repeat(10_000)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
      const { filter } = readFilter(new URLSearchParams(pairs), guide);
      expect(filterSchema.parse(filter)).toEqual(filter);
      expect(read(writeFilter(filter)).filter satisfies Filter).toEqual(filter);
    }),
  );
});

import { expect, test } from "vitest";
import { readCsv } from "./readCsv.ts";

function rows(text: string): unknown[] {
  return readCsv(text).records.map(({ at, cells }) => ({ at, ...Object.fromEntries(cells) }));
}

test("a record's line is an editor's, though cells before it have several lines and lines between are empty", () => {
  const text = 'title,text\r\nChoir,"one\r\ntwo\r\n\r\nfour"\r\n\r\nBand,x\r\n"Trio\nof two","y\r\nz"\r\nDuo,';
  expect(rows(text)).toEqual([
    { at: 2, title: "Choir", text: "one\ntwo\n\nfour" },
    { at: 7, title: "Band", text: "x" },
    { at: 8, title: "Trio\nof two", text: "y\nz" },
    { at: 11, title: "Duo", text: "" },
  ]);
});

test.each([
  ["commas", "a,b\n1;1,2"],
  ["semicolons, with commas in the cells", "a;b\n1;1;2"],
])("a table with %s is split by what splits its first row", (_, text) => {
  expect(readCsv(text).columns).toEqual(["a", "b"]);
});

test("tabs, bars and a byte order mark are known too", () => {
  expect(rows("\uFEFFa\tb\n1\t2")).toEqual([{ at: 2, a: "1", b: "2" }]);
  expect(rows("a|b\n1|2")).toEqual([{ at: 2, a: "1", b: "2" }]);
});

test("columns without a name of their own are told apart by their number", () => {
  expect(readCsv("date,,date\n1,2,3").columns).toEqual(["date", "column 2", "date (column 3)"]);
});

test("a record with another number of cells says so; empty cells beyond the last are nothing", () => {
  const { records } = readCsv("a,b\n1\n1,2,3\n1,2,,\n");
  expect(records.map(({ at, cellCount }) => [at, cellCount])).toEqual([
    [2, { found: 1, wanted: 2 }],
    [3, { found: 3, wanted: 2 }],
    [4, undefined],
  ]);
});

test("a quotation mark inside a cell is a character", () => {
  expect(rows('a,b\nvor "Tollhaus",x')).toEqual([{ at: 2, a: 'vor "Tollhaus"', b: "x" }]);
});

test.each([
  ["nothing but spaces", " \n\n", { code: "empty" }],
  ["no record below the header", "title,start\n", { code: "no-records" }],
  ["a date in the first row", "Choir,2026-12-05\nBand,2026-12-06", { code: "no-header" }],
  ["an address in the first row", "Choir,https://example.org/1\nBand,x", { code: "no-header" }],
  ["a quotation mark that never closes", 'a,b\n1,2\n3,"four\nfive,6\n', { code: "unclosed-quote", parts: { line: 3 } }],
])("%s is one error", (_, text, error) => {
  expect(() => readCsv(text)).toThrow(expect.objectContaining(error));
});

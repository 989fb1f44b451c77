import { expect, test } from "vitest";
import { looksLikeTable } from "./looksLikeTable.ts";
import { readCsv } from "./readCsv.ts";

test.each([
  ["two columns", "foo,bar\n1,2", true],
  ["a table with a broken row", "foo,bar\n1,2\n1,2\n1,2,3", true],
  ["a readme", "# Guide\n\nWhat is on, and where.\n\n- one\n- two", false],
  ["a letter", "Dear all,\nhere is the list.\nIt is long, old, and true.\nYours", false],
  ["a part of a web page", "<div>\n<p>One, two</p>\n</div>", false],
])("%s: is it a table?", (_, text, isTable) => {
  expect(looksLikeTable(readCsv(text))).toBe(isTable);
});

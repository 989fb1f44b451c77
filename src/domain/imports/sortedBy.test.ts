import { expect, test } from "vitest";
import { findWord } from "./findWord.ts";
import { sortedBy } from "./sortedBy.ts";

test.each([
  ["Orgelkonzert in der Kirche", "*konzert*"],
  ["Концерты на воде", "концерт*"],
  ["Konzert nach der Führung", "*konzert*"],
  ["Führung vor dem Konzert", "*führung"],
  ["classic evening", undefined],
  ["a class", "class"],
  ["Konz", undefined],
  ["C++ (intro)", "c++"],
])("the first word in “%s” is %s", (text, word) => {
  expect(findWord(text, ["*führung", "*konzert*", "концерт*", "class", "c++"])).toBe(word);
});

test.each([
  ["Music", "Music"],
  ["Music, Theatre", "Music, Theatre"],
  ["Dance; Theatre | Music", "Theatre"],
  ["Kids, Music", "Music"],
  ["Kids, Dance", "Kids"],
  ["Dance", "Dance"],
  ["", undefined],
])("of the values in “%s” %s counts", (cell, found) => {
  const values = { Music: "music", Theatre: "theatre", "Music, Theatre": "musical", Kids: null };
  expect(sortedBy(new Map([["category", cell]]), { column: "category", values })).toBe(found);
});

test("a word counts where no value does, and where there is no word there is nothing to sort by", () => {
  const sorting = { column: "title", values: { "A concert": "x" }, words: { concert: "music" } };
  const sort = (title: string) => sortedBy(new Map([["title", title]]), sorting);
  expect([sort("A concert"), sort("The concert"), sort("Choir")]).toEqual(["A concert", "concert", undefined]);
});

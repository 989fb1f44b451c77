import fc from "fast-check";
import { expect, test } from "vitest";
import { idPattern } from "../content/sourceFile.ts";
import { slugOf } from "./slugOf.ts";

test.each([
  ["MÜHLBEÆT – Pflanz’ dich zu uns!", "muehlbeaet-pflanz-dich-zu-uns"],
  ["Щука и ёж: вечер", "schuka-i-yozh-vecher"],
  ["Җәй һәм Өй, Үрдәк, таң", "zhay-ham-oy-urdak-tan"],
  ["R&B im KinesisTalentStudio 🦄", "r-b-im-kinesistalentstudio"],
  ["u\u0308ber", "ueber"],
  ["日本語", ""],
])("%s becomes %s", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test("a long text is cut between words", () => {
  expect(slugOf("Der Wasserstoffbulli aus dem Kernforschungszentrum", 30)).toBe("der-wasserstoffbulli-aus-dem");
});

test("whatever the text, it becomes an id of at most the length asked for, or nothing", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 200 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 5, max: 80 }), (text, longest) => {
      const slug = slugOf(text, longest);
      expect(slug.length).toBeLessThanOrEqual(longest);
      expect(slug === "" || idPattern.test(slug)).toBe(true);
    }),
  );
});

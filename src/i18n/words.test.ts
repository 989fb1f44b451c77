import { expect, test } from "vitest";
import { uiLanguage, uiLanguages, wordsIn, type UiLanguage } from "./words.ts";

/** Every text by its path; a phrase that takes something is said with 2, or with the text “…”. */
function texts(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = `${path}.${key}`;
    if (path === ".language" && key === "names") return [];
    if (here === ".repeats.rule") return [];
    if (typeof value === "object" && value !== null) return texts(value as object, here);
    if (typeof value === "function") return [[here, String((value as (part: unknown) => unknown)(2))]];
    return [[here, String(value)]];
  });
}

const paths = (lang: UiLanguage): string[] => texts(wordsIn(lang)).map(([path]) => path);

test.each(uiLanguages)("%s has every phrase of the guide, and says what it is given", (lang) => {
  expect(paths(lang)).toEqual(paths("ru"));
  for (const [path, text] of texts(wordsIn(lang))) {
    expect(text.trim(), path).not.toBe("");
    expect(text, path).not.toContain("undefined");
  }
  const spoken = (from: UiLanguage): string[] => texts(wordsIn(from)).flatMap(([p, t]) => (t.includes("2") ? [p] : []));
  expect(spoken(lang)).toEqual(spoken("ru"));
});

test("English has no Cyrillic left in it but names, and Tatar is written with its own letters", () => {
  const cyrillic = texts(wordsIn("en")).filter(([, text]) => /\p{Script=Cyrillic}/u.test(text));
  expect(cyrillic).toEqual([]);
  const tatar = texts(wordsIn("tt"))
    .map(([, text]) => text)
    .join(" ");
  for (const letter of "әөүҗңһ") expect(tatar, letter).toContain(letter);
});

test("A language the guide has not learnt is spoken to in English", () => {
  expect(["ru", "tt", "en", "de"].map(uiLanguage)).toEqual(["ru", "tt", "en", "en"]);
});

import { describe, expect, it } from "vitest";
import { makeEvent } from "../guide/makeGuide.ts";
import { wordsOf } from "./entry.ts";

const translations = { tt: { title: "Хор кичәсе", translation: "unchecked", body: "" } };
const event = makeEvent({ title: "Вечер хора", summary: "Поём вместе.", body: "Приходите.", translations });

describe("the words of an entry", () => {
  it("are the translation's where it has them, and the original's, marked as such, where it has not", () => {
    expect(wordsOf(event, "tt")).toEqual({
      title: { text: "Хор кичәсе", lang: "tt" },
      summary: { text: "Поём вместе.", lang: "ru" },
      body: { text: "Приходите.", lang: "ru" },
      translation: "unchecked",
      isOriginal: false,
    });
  });

  it("are the original's in a language nobody translated it into", () => {
    expect(wordsOf(event, "en")).toMatchObject({
      title: { text: "Вечер хора", lang: "ru" },
      translation: undefined,
      isOriginal: true,
    });
  });

  it("are its own in its own language", () => {
    expect(wordsOf(event, "ru")).toMatchObject({ title: { text: "Вечер хора", lang: "ru" }, isOriginal: false });
  });
});

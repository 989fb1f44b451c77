import { readFile } from "node:fs/promises";
import { describe, expect, it, test } from "vitest";
import { readContent } from "../../files/readContent.ts";
import { wordsOf } from "../content/entry.ts";
import { lessonForJoin, lessonsForRecordings } from "./findLesson.ts";
import { readSteps } from "./readSteps.ts";

const { guide } = await readContent("content");
if (!guide) throw new Error("Cannot test the lessons: content/ has mistakes");
const { city, lessons, events } = guide;

// A city that puts its own lessons in takes `sample: true` out; what they then have is its own affair.
describe.skipIf(!city.sample)("The sample's lessons", () => {
  describe.each(lessons)("The lesson $id", (lesson) => {
    const original = readSteps(lesson.body);

    test.each(city.languages)(
      "is told in %s, in as many steps, each with the picture it has in the original",
      (lang) => {
        const { title, body } = wordsOf(lesson, lang);
        const { opening, steps } = readSteps(body.text);
        expect([title.lang, body.lang]).toEqual([lang, lang]);
        const files = ({ pictures }: { pictures: { file: string }[] }): string[] => pictures.map(({ file }) => file);
        expect([opening, ...steps].map(files)).toEqual([original.opening, ...original.steps].map(files));
        const texts = [opening, ...steps].flatMap(({ pictures }) => pictures.map(({ alt }) => alt));
        expect(texts.filter((alt) => alt.length < 10)).toEqual([]);
        expect(new Set(texts).size).toBe(texts.length);
      },
    );

    it("has a few short steps with a picture each, or leads along a path", () => {
      const { steps } = original;
      if (lesson.path.length > 0) expect(lesson.path.length).toBeGreaterThanOrEqual(3);
      else {
        expect(steps.length).toBeGreaterThanOrEqual(5);
        expect(steps.length).toBeLessThanOrEqual(8);
      }
      for (const { pictures, text } of steps) {
        expect(pictures).toHaveLength(1);
        expect(text.length).toBeLessThanOrEqual(320);
      }
    });
  });

  const files = [
    ...new Set(lessons.flatMap(({ body }) => [...body.matchAll(/\(([\w-]+\.svg)\)/g)].map(([, file]) => file!))),
  ];

  test.each(files)(
    "The picture %s has no words in it, no script, nothing from elsewhere, and is light",
    async (file) => {
      const svg = await readFile(`content/lessons/${file}`, "utf8");
      expect(svg).not.toMatch(/<(?:text|script|image|foreignObject)|href|url\(|\son\w+=/);
      expect(svg).toContain("prefers-color-scheme:dark");
      expect(svg).toMatch(/<svg [^>]*width="480" height="360"/);
      expect(svg.length).toBeLessThan(4000);
    },
  );

  it("Whatever is joined by Zoom or VK Video, or is recorded there, finds its lesson by itself", () => {
    const joined = events.flatMap(({ id, join }) => (join ? [{ id, join }] : []));
    const without = joined.filter(({ join }) => !lessonForJoin(join, lessons)).map(({ join }) => join.platform);
    expect(joined.length).toBeGreaterThan(0);
    expect(without.filter((platform) => ["Zoom", "VK Видео"].includes(platform))).toEqual([]);
    const recording = { sources: [{ host: "vk" as const, url: "https://vkvideo.ru/" }] };
    expect(lessonsForRecordings([recording], lessons)).toHaveLength(1);
  });
});

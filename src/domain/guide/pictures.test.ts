import { expect, test } from "vitest";
import { makeEvent, makeGuide, makeLesson } from "./makeGuide.ts";
import { picturesOf } from "./pictures.ts";

test("The pictures of a guide are those its entries name, and those in its lessons and their translations, once each", () => {
  const image = { file: "choir.jpg", alt: "Хор" };
  const lesson = makeLesson({
    body: "![Дверь](door.svg)\n\n## Раз\n\n![Кнопка](press.svg)\n\n## Два\n\n![Кнопка](press.svg)",
    translations: {
      tt: {
        title: "Тоташу",
        translation: "unchecked",
        body: "## Бер\n\n![Төймә](press.svg)\n\n## Ике\n\n![Кул](hand.svg)",
      },
    },
  });
  const guide = makeGuide({ events: [makeEvent({ image }), makeEvent({ id: "again", image })], lessons: [lesson] });
  expect(picturesOf(guide)).toEqual(["events/choir.jpg", "lessons/door.svg", "lessons/press.svg", "lessons/hand.svg"]);
});

import { expect, test } from "vitest";
import { readSteps } from "./readSteps.ts";

test("A lesson is what stands before its first heading, and a step for every heading of the second level", () => {
  const body = [
    "Пять шагов, никуда не спешим.",
    "",
    "## Нажмите **синюю** кнопку",
    "",
    "![Палец на кнопке](join-1.svg)",
    "",
    "Она под словом «Онлайн».",
    "",
    "### Если кнопки нет",
    "",
    "Подождите.",
    "",
    "## Помашите рукой",
    "![Рука](join-2.svg)",
    "",
  ].join("\n");
  expect(readSteps(body)).toEqual({
    opening: { pictures: [], text: "Пять шагов, никуда не спешим." },
    steps: [
      {
        title: "Нажмите синюю кнопку",
        pictures: [{ file: "join-1.svg", alt: "Палец на кнопке", line: 4, isAlone: true }],
        text: "Она под словом «Онлайн».\n\n### Если кнопки нет\n\nПодождите.",
      },
      {
        title: "Помашите рукой",
        pictures: [{ file: "join-2.svg", alt: "Рука", line: 13, isAlone: true }],
        text: "",
      },
    ],
  });
});

test("A text saved on Windows has the same steps", () => {
  const body = "Начнём.\n\n## Раз\n\n![А](a.svg)\n\nТекст.\n\n## Два\n\nЕщё.";
  expect(readSteps(body.replaceAll("\n", "\r\n"))).toEqual(readSteps(body));
});

test.each(["Смотрите ![А](a.svg) сюда.", "- ![А](a.svg)", "> ![А](a.svg)"])(
  "A picture in the middle of other text is known as one: %s",
  (text) => {
    const [step] = readSteps(`## Раз\n\n${text}`).steps;
    expect(step).toMatchObject({ pictures: [{ file: "a.svg", line: 2, isAlone: false }], text });
  },
);

test("Headings and pictures in code are neither", () => {
  const text = "```\n## Не шаг\n![](no.svg)\n```";
  expect(readSteps(text)).toEqual({ opening: { pictures: [], text }, steps: [] });
});

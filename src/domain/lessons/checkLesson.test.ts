import { expect, it } from "vitest";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";
import { assembleGuide } from "../guide/assembleGuide.ts";

const city = `name: Казань
title: Культурная среда
summary: Афиша города.
country: RU
timeZone: Europe/Moscow
languages: [ru, tt]
areas:
  music: { title: Музыка, hue: 20, ornament: tulip }
`;
const event = "---\ntitle: Хор\nkind: class\narea: music\ninstitution: dk\nstart: 2026-12-05 18:00\n";
const sound = {
  "city.yaml": city,
  "institutions/dk.md": "---\ntitle: Дом культуры\nkind: house-of-culture\n---\n",
  "events/choir.md": `${event}---\n`,
  "lessons/join-zoom.md":
    "---\ntitle: Как войти\norder: 1\nplatform: Zoom\n---\nПросто.\n\n## Нажмите\n\n![Кнопка](press.svg)\n",
  "lessons/join-zoom.tt.md": "---\ntitle: Ничек керергә\n---\n\n## Басыгыз\n\n![Төймә](press.svg)\n",
};

/** What a curator reads once these files are changed or added. */
function mistakesOf(changed: Record<string, string>): string[] {
  const sources = Object.entries({ ...sound, ...changed }).map(([path, text]) => ({ path, text }));
  return assembleGuide(sources, { otherFiles: ["lessons/press.svg", "events/other.svg"] }).mistakes.map(printMistake);
}

it("A lesson with steps, pictures and a translation has nothing wrong with it", () => {
  expect(mistakesOf({})).toEqual([]);
});

it.each([
  [
    "names a picture that is not there",
    { "lessons/join-zoom.md": sound["lessons/join-zoom.md"].replace("press.svg", "pres.svg") },
    "lessons/join-zoom.md:10:1  There is no file “pres.svg” beside this one. Did you mean press.svg?",
  ],
  [
    "names a picture of another folder",
    { "lessons/join-zoom.md": sound["lessons/join-zoom.md"].replace("press.svg", "other.svg") },
    "lessons/join-zoom.md:10:1  There is no file “other.svg” beside this one.",
  ],
  [
    "has a translation that does not say what a picture shows",
    { "lessons/join-zoom.tt.md": sound["lessons/join-zoom.tt.md"].replace("Төймә", " ") },
    "lessons/join-zoom.tt.md:7:1  ![](press.svg) has no alt: say in a sentence what the picture shows, for those who cannot see it.",
  ],
  [
    "has a picture in the middle of a text",
    { "lessons/join-zoom.md": sound["lessons/join-zoom.md"].replace("![", "Вот: ![") },
    "lessons/join-zoom.md:10:1  ![Кнопка](press.svg) stands in the middle of a text: give the picture a line of its own, with an empty line above and below.",
  ],
  [
    "has no steps",
    { "lessons/letters.md": "---\ntitle: Буквы\norder: 2\n---\n\nНажмите.\n" },
    "lessons/letters.md:6:1  The lesson shows nothing to do: begin every step with a line such as ## Press the blue button.",
  ],
  [
    "has the address of another page",
    { "lessons/help.md": sound["lessons/join-zoom.md"] },
    "lessons/help.md:1:1  “help” is a page of the guide itself: give the file another name.",
  ],
  [
    "leads to an event and a course that are not there",
    {
      "lessons/work.md":
        "---\ntitle: Работа\norder: 2\npath:\n  - event: choirs\n    why: Петь.\n  - series: abc\n    why: Писать.\n---\n",
    },
    "lessons/work.md:5:12  There is no event “choirs”: that would be the file events/choirs.md. Did you mean choir?\n" +
      "lessons/work.md:7:13  There is no series “abc”: that would be the file series/abc.md.",
  ],
  [
    "has a path with a step to nowhere, and one to two places",
    {
      "lessons/work.md":
        "---\ntitle: Работа\norder: 2\npath:\n  - why: Петь.\n  - event: choir\n    series: abc\n    why: Писать.\n---\n",
      "series/abc.md": "---\ntitle: Азбука\n---\n",
    },
    "lessons/work.md:5:5  The field path[1].event is missing: it must be an event or a series.\n" +
      "lessons/work.md:7:13  path[2].series and event say the same thing in two ways: keep one of them.",
  ],
])("A lesson that %s is refused, at the line", (_, changed, said) => {
  expect(mistakesOf(changed).join("\n")).toBe(said);
});

it("An event that names a lesson which is not there is refused, and told the nearest", () => {
  const joining = `${event}join:\n  platform: Zoom\n  lesson: join-zom\n---\n`;
  expect(mistakesOf({ "events/choir.md": joining })).toEqual([
    "events/choir.md:9:11  There is no lesson “join-zom”: that would be the file lessons/join-zom.md. Did you mean join-zoom?",
  ]);
  expect(mistakesOf({ "events/choir.md": joining.replace("zom", "zoom") })).toEqual([]);
});

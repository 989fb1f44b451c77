import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";
import { compareVersions } from "./compareVersions.ts";

const now = Temporal.Instant.from("2026-12-01T09:00Z");
const city = `name: Казань
title: Культурная среда
summary: Афиша города.
country: RU
timeZone: Europe/Moscow
languages: [ru, tt]
areas:
  music: { title: Музыка, hue: 20, ornament: tulip }
`;
const event = (start: string, more = ""): string =>
  `---\ntitle: Хор\nkind: concert\narea: music\ninstitution: dk\nstart: ${start}\n${more}---\nВечер.\n`;

type Files = Record<string, string>;

function mistakesOf(before: Files, after: Files): string[] {
  const list = (files: Files): { path: string; text: string }[] =>
    Object.entries({ "city.yaml": city, ...files }).map(([path, text]) => ({ path, text }));
  return compareVersions(list(before), list(after), now).map(printMistake);
}

const before = { "events/choir.md": event("2026-12-05 18:00") };

test("A time that nobody was told of is shown at its line, with what to write", () => {
  expect(mistakesOf(before, { "events/choir.md": event("2026-12-05 19:00") })).toEqual([
    `events/choir.md:6:8  start is not what residents were told, and nothing in changes says so. Write there, with the reason:
changes:
  - on: 2026-12-01
    what: time
    from: 2026-12-05 18:00
    to: 2026-12-05 19:00
    why: …`,
  ]);
});

test("A place is named as residents know it", () => {
  const venues = { "venues/hall.md": "---\ntitle: Большой зал\n---\n", "venues/club.md": "---\ntitle: Клуб\n---\n" };
  const [mistake] = mistakesOf(
    { "events/choir.md": event("2026-12-05 18:00", "venue: hall\n") },
    { ...venues, "events/choir.md": event("2026-12-05 18:00", "venue: club\n") },
  );
  expect(mistake).toContain("from: Большой зал\n    to: Клуб\n");
});

test("What is to be written is enough", () => {
  const [mistake = ""] = mistakesOf(before, { "events/choir.md": event("2026-12-05 19:00") });
  const changes = mistake.slice(mistake.indexOf("changes:\n"));
  expect(mistakesOf(before, { "events/choir.md": event("2026-12-05 19:00", `${changes}\n`) })).toEqual([]);
});

test("An imported event follows its source, and a file that cannot be read is left to its own mistakes", () => {
  const imported = event("2026-12-05 19:00", "source: { name: Афиша }\n");
  expect(mistakesOf(before, { "events/choir.md": imported })).toEqual([]);
  expect(mistakesOf(before, { "events/choir.md": event("завтра") })).toEqual([]);
  expect(mistakesOf({ "events/choir.md": event("завтра") }, before)).toEqual([]);
});

test("An address may not vanish; one that was renamed, or moved to the archive, has not", () => {
  const recording = "---\ntitle: Хор\nkind: concert\narea: music\ninstitution: dk\n---\n";
  expect(mistakesOf(before, {})).toEqual([
    "events/choir.md:1:1  The page “choir” would be gone. If the file was renamed, write formerly: [choir] in the new one; if it will not be held, keep the file and write status: cancelled.",
  ]);
  expect(mistakesOf(before, { "events/big-choir.md": event("2026-12-05 18:00", "formerly: [choir]\n") })).toEqual([]);
  expect(mistakesOf(before, { "archive/choir.md": recording })).toEqual([]);
  const renamed = { "events/big-choir.md": event("2026-12-05 18:00", "formerly: [choir]\n") };
  expect(mistakesOf(renamed, { "events/big-choir.md": event("2026-12-05 18:00") })).toEqual([
    expect.stringMatching(/^events\/big-choir\.md:1:1 {2}The page “choir” would be gone/),
  ]);
});

test("A sample programme may make way, its translations and templates are no pages of their own", () => {
  expect(mistakesOf({ ...before, "city.yaml": `${city}sample: true\n` }, {})).toEqual([]);
  expect(mistakesOf({ "events/choir.tt.md": "---\ntitle: Хор\n---\n", "events/_template.md": "x" }, {})).toEqual([]);
});

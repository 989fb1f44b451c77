import { describe, expect, it } from "vitest";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";
import { assembleGuide } from "./assembleGuide.ts";

const city = `name: Казань
title: Культурная среда
summary: Афиша города.
country: RU
timeZone: Europe/Moscow
languages: [ru, tt, en]
areas:
  music: { title: Музыка, hue: 20, ornament: tulip }
  dance: { title: Танец, hue: 200, ornament: wave }
`;

const event = (more = "", { area = "music", institution = "dk" } = {}): string => `---
title: Хор
kind: concert
area: ${area}
institution: ${institution}
start: 2026-12-05 18:00
${more}---
Вечер хоровой музыки.
`;

const institution = "---\ntitle: Дом культуры\nkind: house-of-culture\n---\n";

/** A sound city with the given files changed or added; what is wrong with it, as a curator reads it. */
function mistakesOf(changed: Record<string, string>, otherFiles: string[] = []): string[] {
  const files = { "city.yaml": city, "institutions/dk.md": institution, "events/choir.md": event(), ...changed };
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return assembleGuide(sources, { otherFiles }).mistakes.map(printMistake);
}

describe("a city's content", () => {
  it("becomes a guide when nothing is wrong", () => {
    const files = { "city.yaml": city, "institutions/dk.md": institution, "events/choir.md": event() };
    const { guide, mistakes } = assembleGuide(Object.entries(files).map(([path, text]) => ({ path, text })));
    expect(mistakes).toEqual([]);
    expect(guide?.events[0]).toMatchObject({
      id: "choir",
      file: "events/choir.md",
      title: "Хор",
      start: "2026-12-05 18:00",
      free: true,
      body: "Вечер хоровой музыки.",
      lang: "ru",
    });
  });

  it("keeps times as they are written, where YAML 1.1 would make 18:00 a number", () => {
    const files = { "city.yaml": city, "institutions/dk.md": institution, "events/choir.md": event("end: 19:30\n") };
    const { guide } = assembleGuide(Object.entries(files).map(([path, text]) => ({ path, text })));
    expect(guide?.events[0]?.end).toBe("19:30");
  });

  it("knows the city's holidays as days on which what says so is not held", () => {
    const weekly = event("repeats: { every: week, holidays: skip }\n");
    const holidays = "holidays:\n  - { from: 2026-12-19, title: Праздник }\n";
    const files = { "city.yaml": city + holidays, "institutions/dk.md": institution, "events/choir.md": weekly };
    const { guide } = assembleGuide(Object.entries(files).map(([path, text]) => ({ path, text })));
    expect(guide?.events[0]?.repeats).toMatchObject({ holidays: "skip", except: ["2026-12-19"] });
  });

  it("leaves templates alone", () => {
    expect(mistakesOf({ "events/_template.md": "not even front matter" })).toEqual([]);
  });

  it("tells all mistakes of all files at once, each at its place", () => {
    const broken = event("end: 17:00 Uhr\nsumary: Вечер\nonline: maybe\n", { area: "musik", institution: "dk2" });
    expect(mistakesOf({ "events/choir.md": broken, "series/x.md": "no fields" })).toEqual([
      "events/choir.md:4:7  There is no area “musik” in city.yaml; the areas are music, dance. Did you mean music?",
      "events/choir.md:5:14  There is no institution “dk2”: that would be the file institutions/dk2.md. Did you mean dk?",
      "events/choir.md:7:6  end is “17:00 Uhr”, which is no time that can be read: write 2026-12-05 20:00 / 20:00 / 2026-12-06.",
      expect.stringMatching(/^events\/choir\.md:8:1 {2}There is no field “sumary”; .* Did you mean summary\?$/),
      "events/choir.md:9:9  online is “maybe”, but must be true or false.",
      "series/x.md:1:1  The file must begin with a line of three hyphens (---), then the fields, then --- again.",
    ]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ["an empty city.yaml", { "city.yaml": "" }, /^city\.yaml:1:1 .*must be fields of its own/],
    [
      "a zone that is none",
      { "city.yaml": city.replace("Europe/Moscow", "Moscow") },
      /^city\.yaml:5:11 .*time zone “Moscow”/,
    ],
    [
      "holidays that end before they begin",
      { "city.yaml": `${city}holidays: [{ from: 2027-01-08, to: 2027-01-01, title: Каникулы }]\n` },
      /^city\.yaml:10:36 .*not after the start, 2027-01-08/,
    ],
    [
      "an unknown key in a nested field",
      { "events/choir.md": event("registration: { capasity: 20 }\n") },
      /^events\/choir\.md:7:17 .*Did you mean capacity\?/,
    ],
    [
      "a date written the other way round",
      { "events/choir.md": event().replace("2026-12-05 18:00", "05.12.2026 18:00") },
      /^events\/choir\.md:6:8 .*Did you mean 2026-12-05 18:00\?/,
    ],
    [
      "a day that is not in the calendar",
      { "events/choir.md": event().replace("2026-12-05", "2026-02-30") },
      /^events\/choir\.md:6:8 .*“2026-02-30 18:00”/,
    ],
    [
      "an end before the start",
      { "events/choir.md": event("end: 2026-12-05 17:00\n") },
      /^events\/choir\.md:7:6 .*not after the start, 2026-12-05 18:00/,
    ],
    [
      "an end by the clock before the start",
      { "events/choir.md": event("end: 17:00\n") },
      /^events\/choir\.md:7:6 .*not after the start, 2026-12-05 18:00/,
    ],
    [
      "an end by the clock at the start",
      { "events/choir.md": event("end: 18:00\n") },
      /^events\/choir\.md:7:6 .*not after the start/,
    ],
    [
      "a start with a time and an end without",
      { "events/choir.md": event("end: 2026-12-06\n") },
      /^events\/choir\.md:7:6 .*give both a time, or neither/,
    ],
    [
      "an unknown venue",
      { "events/choir.md": event("venue: hall\n"), "venues/hal.md": "---\ntitle: Зал\n---\n" },
      /^events\/choir\.md:7:8 .*no venue “hall”.*venues\/hall\.md.*Did you mean hal\?/,
    ],
    [
      "an id taken by the archive",
      { "archive/choir.md": event().replace(/start.*\n/, "") },
      /^archive\/choir\.md:1:1 .*“choir” is taken by events\/choir\.md/,
    ],
    [
      "a former name that is another's name",
      { "events/a.md": event("formerly: [choir]\n") },
      /^events\/a\.md:7:12 .*“choir” is taken by events\/choir\.md/,
    ],
    [
      "broken YAML",
      { "events/choir.md": event('summary: "Вечер\n') },
      /^events\/choir\.md:\d+:\d+ .*cannot be read here.*quotes/,
    ],
    [
      "a title with a colon",
      { "events/choir.md": event().replace("Хор", "Хор: вечер") },
      /^events\/choir\.md:2:\d+ .*wants quotes round it/,
    ],
    ["a key given twice", { "events/choir.md": event("kind: lecture\n") }, /^events\/choir\.md:7:1 .*unique/],
    [
      "front matter that is code",
      { "events/choir.md": "---js\nmodule.exports = process.exit(1)\n---\n" },
      /^events\/choir\.md:1:1 .*“---js” is not allowed/,
    ],
    [
      "front matter that is JSON",
      { "events/choir.md": '---json\n{"title": "x"}\n---\n' },
      /^events\/choir\.md:1:1 .*“---json” is not allowed/,
    ],
    ["front matter without an end", { "events/choir.md": "---\ntitle: Хор\n" }, /^events\/choir\.md:1:1 .*have no end/],
    [
      "a file in another encoding",
      { "events/choir.md": "---\ntitle: \uFFFD\uFFFD\n---\n" },
      /^events\/choir\.md:1:1 .*UTF-8/,
    ],
    [
      "a picture without alt text",
      { "events/choir.md": event("image: { file: choir.jpg }\n") },
      /^events\/choir\.md:7:8 .*has no alt/,
    ],
    [
      "a picture that is not there",
      { "events/choir.md": event("image: { file: choir.jpg, alt: Хор }\n") },
      /^events\/choir\.md:7:16 .*no file “choir\.jpg”/,
    ],
    [
      "a translation of nothing",
      { "events/chor.tt.md": "---\ntitle: Хор\n---\n" },
      /^events\/chor\.tt\.md:1:1 .*translation of “events\/chor\.md”, which is not there\. Did you mean choir\?/,
    ],
    [
      "a translation into a language the city has not",
      { "events/choir.de.md": "---\ntitle: Chor\n---\n" },
      /^events\/choir\.de\.md:1:1 .*into “de”, but the languages in city\.yaml are ru, tt, en/,
    ],
    [
      "a folder that is no room",
      { "event/choir.md": event() },
      /^event\/choir\.md:1:1 .*no folder “event”.*Did you mean events\?/,
    ],
    [
      "a file name that cannot be an address",
      { "events/Хор.md": event() },
      /^events\/Хор\.md:1:1 .*cannot be an address/,
    ],
    [
      "a script behind a link",
      { "events/choir.md": event("join: { platform: Zoom, url: 'javascript:alert(1)' }\n") },
      /^events\/choir\.md:7:30 .*web address/,
    ],
    [
      "money, in a city that lists only free events",
      { "events/choir.md": event("free: false\n") },
      /^events\/choir\.md:7:7 .*paidEvents: true/,
    ],
    [
      "repeats that end before they begin",
      { "events/choir.md": event("repeats: { every: week, until: 2025-01-01 }\n") },
      /^events\/choir\.md:7:32 .*before the first one/,
    ],
    [
      "an exception on a day it would not be held",
      { "events/choir.md": event("repeats: { every: week, except: [2026-12-13] }\n") },
      /^events\/choir\.md:7:34 .*would not take place anyway/,
    ],
    [
      "a change that says no reason",
      { "events/choir.md": event("changes:\n  - on: 2026-11-20\n    what: time\n") },
      /^events\/choir\.md:8:5 .*changes\[1\]\.why is missing/,
    ],
  ])("says what to do about %s", (_, changed, expected) => {
    const mistakes = mistakesOf(changed);
    expect(mistakes).toEqual([expect.stringMatching(expected)]);
  });

  it("says so of a file it would never read", () => {
    expect(mistakesOf({}, ["events/spring.docx", "events/choir.jpg", "events/choir.ru.vtt"])).toEqual([
      expect.stringMatching(/^events\/spring\.docx:1:1 .*ends in \.md/),
    ]);
  });

  it("takes a picture that lies beside its file", () => {
    const changed = { "events/choir.md": event("image: { file: choir.jpg, alt: Хор }\n") };
    expect(mistakesOf(changed, ["events/choir.jpg"])).toEqual([]);
  });

  it("is asked for its city.yaml where there is none", () => {
    const { guide, mistakes } = assembleGuide([{ path: "events/choir.md", text: event() }]);
    expect([guide, mistakes[0]?.code]).toEqual([undefined, "no-city"]);
  });

  it("never runs what a file says", () => {
    mistakesOf({ "events/choir.md": "---js\nglobalThis.ran = true\n---\n" });
    expect(globalThis).not.toHaveProperty("ran");
  });
});

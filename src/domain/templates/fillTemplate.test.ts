import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderEventTemplate } from "../../i18n/newEvent/eventTemplate.ts";
import { readMarkdown } from "../content/readMarkdown.ts";
import { eventSchema } from "../events/eventSchema.ts";
import { readEntry } from "../guide/readEntry.ts";
import { fillTemplate } from "./fillTemplate.ts";

const template = `---
## The title.
title: Sample

## How it repeats.
##   every  how often
# repeats:
#   every: week
#   moved:
#     - from: 2027-05-15

people:
- Somebody
- name: Somebody else
  role: sings

## Where.
# venue: hall
---

The story.
`;

describe("A template", () => {
  test("keeps its notes, its order and its text; what is not said is switched off", () => {
    expect(fillTemplate(template, { venue: "club", title: "Choir", repeats: { every: "day", on: ["mon"] } })).toBe(`---
## The title.
title: Choir

## How it repeats.
##   every  how often
repeats:
  every: day
  on: [ mon ]

# people:
# - Somebody
# - name: Somebody else
#   role: sings

## Where.
venue: club
---

The story.
`);
  });

  test("is whole again when what was switched off is switched on", () => {
    const off = fillTemplate(template, {});
    expect(readMarkdown({ path: "a.md", text: off }).data).toEqual({});
    const on = off.replaceAll(/^# /gm, "");
    expect(readMarkdown({ path: "a.md", text: on })).toMatchObject({
      data: {
        title: "Sample",
        repeats: { every: "week", moved: [{ from: "2027-05-15" }] },
        people: ["Somebody", { name: "Somebody else", role: "sings" }],
        venue: "hall",
      },
      body: "The story.",
    });
  });

  test("gets what it does not know at its end", () => {
    expect(fillTemplate("---\ntitle: A\n---\n", { title: "B", online: true })).toBe(
      "---\ntitle: B\n\nonline: true\n---\n",
    );
  });

  test("saved on Windows says the same", () => {
    const saved = `\uFEFF${template.replaceAll("\n", "\r\n")}`;
    expect(fillTemplate(saved, { title: "Choir" })).toBe(fillTemplate(template, { title: "Choir" }));
  });
});

const needed = { kind: "concert", area: "music", institution: "dk", start: "2026-12-05 18:00" };

function readBack(title: string, summary: string): { title?: string; summary?: string | undefined } | string[] {
  const text = fillTemplate(renderEventTemplate(), { ...needed, title, summary });
  const { value, mistakes } = readEntry({ path: "events/choir.md", text }, eventSchema);
  return value ? { title: value.title, summary: value.summary } : mistakes.map(({ code }) => code);
}

test.each([
  ["Концерт: «Әй, дуслар!»", "- не список"],
  ["\"Quoted\" and 'quoted'", "# not a comment"],
  ["---", "--- a line of hyphens"],
  ["{ ru: нет }", "[a, b]"],
  ["null", "true"],
  ["2026-12-05", "18:00"],
  ["010", "~"],
  ["& anchor", "* alias"],
  ["👨‍👩‍👧 & 🎻", "a\\nb %TAG !important |"],
  [" spaces ", "a #b : c"],
  ["$& $1", "@ and `"],
])("The title %s comes back as it was given", (title, summary) => {
  expect(readBack(title, summary)).toEqual({ title, summary });
});

test("Whatever the title and the summary are, they come back as they were given", () => {
  // What stands for letters that could not be read is refused wherever it stands.
  const texts = (maxLength: number): fc.Arbitrary<string> =>
    fc
      .oneof(
        fc.string({ minLength: 1, maxLength }),
        fc.string({ unit: "binary", minLength: 1, maxLength: maxLength / 2 }),
      )
      .map((text) => text.slice(0, maxLength).toWellFormed())
      .filter((text) => !text.includes("\uFFFD"));
  fc.assert(
    fc.property(texts(200), texts(400), (title, summary) => {
      expect(readBack(title, summary)).toEqual({ title, summary });
    }),
    { numRuns: 500 },
  );
});

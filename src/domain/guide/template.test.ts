import { describe, expect, it } from "vitest";
import { readSources } from "../../files/readContent.ts";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";
import { renderEventTemplate } from "../../i18n/newEvent/eventTemplate.ts";
import { eventShape } from "../events/eventSchema.ts";
import { assembleGuide } from "./assembleGuide.ts";

const { files, otherFiles } = await readSources("content");

/** What the template of a city without one takes for granted. */
const named = [
  { path: "institutions/house-of-culture.md", text: "---\ntitle: A\nkind: house-of-culture\n---\n" },
  { path: "venues/house-of-culture.md", text: "---\ntitle: A\n---\n" },
  { path: "venues/library.md", text: "---\ntitle: A\n---\n" },
  { path: "series/winter-holidays.md", text: "---\ntitle: A\n---\n" },
  { path: "lessons/join-zoom.md", text: "---\ntitle: A\norder: 1\n---\n## B\n" },
].filter(({ path }) => !files.some((file) => file.path === path));

/** What `npm run check` says once the text lies among the events as spring-concert.md. */
function mistakesWith(text: string): string[] {
  const copied = { path: "events/spring-concert.md", text };
  const pictures = [...otherFiles, "events/spring-concert.jpg"];
  return assembleGuide([...files, ...named, copied], { otherFiles: pictures }).mistakes.map(printMistake);
}

describe.each([
  ["the city's own template", files.find(({ path }) => path === "events/_template.md")?.text ?? ""],
  ["the template of a city without one", renderEventTemplate()],
])("%s", (_, template) => {
  it("is an event when copied", () => {
    expect(mistakesWith(template)).toEqual([]);
  });

  it("is an event with every field switched on", () => {
    const switchedOn = template.replaceAll(/^# /gm, "");
    expect(mistakesWith(switchedOn)).toEqual([]);
    for (const field of Object.keys(eventShape.shape)) {
      expect(switchedOn.match(new RegExp(`^${field}:`, "gm")), field).toHaveLength(1);
    }
  });
});

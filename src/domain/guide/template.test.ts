import { describe, expect, it } from "vitest";
import { readSources } from "../../files/readContent.ts";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";
import { eventShape } from "../events/eventSchema.ts";
import { assembleGuide } from "./assembleGuide.ts";

const { files, otherFiles } = await readSources("content");

/** What `npm run check` says once the text lies among the events as spring-concert.md. */
function mistakesWith(text: string): string[] {
  const copied = { path: "events/spring-concert.md", text };
  const pictures = [...otherFiles, "events/spring-concert.jpg"];
  return assembleGuide([...files, copied], { otherFiles: pictures }).mistakes.map(printMistake);
}

describe.each(["events/_template.md", "events/_template.en.md"])("%s", (path) => {
  const template = files.find((file) => file.path === path)?.text ?? "";

  it("is an event when copied", () => {
    expect(mistakesWith(template)).toEqual([]);
  });

  it("is an event with every field switched on", () => {
    const switchedOn = template.replaceAll(/^# /gm, "");
    expect(mistakesWith(switchedOn)).toEqual([]);
    for (const field of Object.keys(eventShape.shape)) expect(switchedOn).toMatch(new RegExp(`^${field}:`, "m"));
  });
});

import { readFile } from "node:fs/promises";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { listBuiltPages } from "../components/testing/builtPages.ts";
import { findRepresentatives } from "../components/testing/pageTypes.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // The choice of letters and colours is at work as it is made, and sent nowhere.
    "wcag/h32": "off",
    // How long an event's title is is its author's choice.
    "long-title": "off",
  },
});

test("one page of each type in each language, and every event's, is valid HTML", async () => {
  const chosen = new Set((await findRepresentatives()).map(({ path }) => path));
  const pages = (await listBuiltPages()).filter(({ path }) => chosen.has(path) || path.startsWith("/events/"));
  const faults: string[] = [];
  for (const { path, file } of pages) {
    const { results } = await validator.validateString(await readFile(file, "utf8"), path);
    for (const { messages } of results) {
      for (const { ruleId, message, selector } of messages) faults.push(`${path}: ${ruleId}: ${message} (${selector})`);
    }
  }
  expect(faults).toEqual([]);
});

import { expect, test } from "vitest";
import { renderMarkdown } from "./renderMarkdown.ts";

test("Paragraphs, lists and emphasis become HTML, with typed headings below the page's own", () => {
  expect(renderMarkdown("# Что взять\n\n- **карандаш**\n- бумагу\n\n## Ещё")).toBe(
    "<h3>Что взять</h3>\n<ul>\n<li><strong>карандаш</strong></li>\n<li>бумагу</li>\n</ul>\n<h3>Ещё</h3>\n",
  );
});

test("A text's own HTML is shown as text, and no link runs a script", () => {
  expect(renderMarkdown('<script>alert(1)</script> <a onclick="x">a</a>')).not.toMatch(/<(?:script|a)/);
  for (const url of ["javascript:alert(1)", "JaVaScript:alert(1)", "data:text/html,x", "vbscript:x", "intent:x"]) {
    expect(renderMarkdown(`[a](${url})`), url).not.toContain("href");
  }
});

test("Links lead to the web, to mail, to a telephone or within the site; those outside do not hand over the window", () => {
  expect(renderMarkdown("[a](https://example.org/) [b](/areas/) [c](mailto:a@b.c) [d](tel:+7) [e](//example.org)")).toBe(
    '<p><a href="https://example.org/" rel="noopener">a</a> <a href="/areas/">b</a> ' +
      '<a href="mailto:a@b.c">c</a> <a href="tel:+7">d</a> ' +
      '<a href="//example.org" rel="noopener">e</a></p>\n',
  );
});

test("A picture in a text loads nothing", () => {
  expect(renderMarkdown("![хор](https://example.org/choir.jpg)")).not.toContain("<img");
});

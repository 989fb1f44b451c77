import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { cleanLine } from "./cleanText.ts";
import { markdownOf, readText, wordsOfTree, type TextFormat } from "./markdownOf.ts";

const markdown = new MarkdownIt();

function read(text: string, format: TextFormat): string {
  return markdownOf(readText(text, format));
}

/** What a reader sees of Markdown, line ends and paragraphs as spaces. */
function seen(text: string): string {
  const html = markdown.render(text).replace(/<br>\n?|<\/?p>\n?/g, " ");
  const words = html.replace(
    /&(lt|gt|quot|amp);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "",
  );
  return words.replace(/\s+/g, " ").trim();
}

const signs = Array.from("*_`~[](){}<>#+-=.!|\\/&;:'\"^$@%0123456789 \n");
const texts = fc.array(
  fc.oneof(fc.constantFrom(...signs), fc.constantFrom("a", "Ж", "ü", "https://", "---", "1.", "- ", "&amp;", "\n\n")),
  {
    maxLength: 60,
  },
);

test.each(["plain", "scraped"] as const)(
  "whatever signs a %s text has, a reader sees the text and nothing else",
  (format) => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        const tree = readText(text, format);
        expect(seen(markdownOf(tree))).toBe(wordsOfTree(tree).replace(/\s+/g, " ").trim());
        expect(wordsOfTree(tree).replace(/\s/g, "")).toBe(cleanLine(text).replace(/\s/g, ""));
      }),
      { numRuns: 1000 },
    );
  },
);

test("tables and struck-out words are text too", () => {
  for (const text of ["a | b\n:--|--", "a | b\n|--|--|", "a | b\n-|-", "a ~~b~~ c"]) {
    expect(markdown.render(read(text, "plain"))).not.toMatch(/<table|<s>/);
  }
});

test("lines of plain text stay lines, sentences and empty lines make paragraphs, lower case goes on", () => {
  const text =
    "Eintritt:\nErwachsene 10 Euro\nKinder 5 Euro\n\nDas Konzert findet\nim Garten statt.\nBei Regen drinnen.";
  expect(read(text, "plain")).toBe(
    "Eintritt:\\\nErwachsene 10 Euro\\\nKinder 5 Euro\n\nDas Konzert findet im Garten statt.\n\nBei Regen drinnen.",
  );
});

test("in scraped text line ends inside a paragraph mean nothing, and glued sentences are paragraphs", () => {
  const text =
    "Ein Abend voller \r\nMusik.Mit Carmen Buchert.Karten: Marc.Fischer@example.org, www.Karten.Example.org, Prof.Müller";
  expect(read(text, "scraped")).toBe(
    "Ein Abend voller Musik.\n\nMit Carmen Buchert.\n\nKarten: Marc.Fischer@example.org, www.Karten.Example.org, Prof.Müller",
  );
});

test("in scraped text a label glued to its neighbours gets a line of its own", () => {
  const text = "Bitte kommen.Zielgruppe:ab 5 JahrenEintritt:kostenfreiOrt: Saal, re:publica, PlayStation, 3:0";
  expect(read(text, "scraped")).toBe(
    "Bitte kommen.\n\nZielgruppe: ab 5 Jahren\n\nEintritt: kostenfreiOrt: Saal, re:publica, PlayStation, 3:0",
  );
});

test("of HTML the marks stay, and nothing that runs, loads or leads elsewhere than the web", () => {
  const html =
    '<p>A <b>bold</b> &amp; <a href="https://example.org/">good</a> <a href="javascript:alert(1)">choir</a>' +
    '<img src="https://example.org/i.png" onerror="alert(1)"><script>alert(2)</script></p><ul><li>one<li>two</ul><iframe src="x"></iframe>';
  expect(read(html, "html")).toBe("A **bold** & [good](https://example.org/) choir\n\n- one\n- two");
});

test("a text without a mark among texts in HTML keeps its lines", () => {
  const text = "Bring:\nCandles &amp; cups\n\nWho? Everybody: 1 < 2";
  expect(read(text, "html")).toBe("Bring:\\\nCandles & cups\n\nWho? Everybody: 1 < 2");
  expect(read(text, "html")).toBe(read(text.replace("&amp;", "&"), "plain"));
});

test("what is escaped in HTML stays text", () => {
  expect(seen(read("<p>&lt;script&gt;alert(1)&lt;/script&gt; *a*</p>", "html"))).toBe("<script>alert(1)</script> *a*");
});

test("words in HTML without a block around them are one paragraph", () => {
  const { children } = readText('We <b>sing</b>, (<a href="https://example.org/">here</a>).', "html");
  expect(children.map((child) => [child.type, wordsOfTree(child)])).toEqual([["paragraph", "We sing, (here)."]]);
});

test("Markdown keeps its headings, lists and line ends, and lets no picture and no mark of HTML in", () => {
  const text =
    "# Meetup\n\nFor all.\nWelcome!\n\n## Topics\n\n* show <b>&</b> tell\n* [maps](javascript:x)\n\n![x](https://example.org/x.png)";
  expect(markdownOf(readText(text, "markdown"))).toBe(
    "## Meetup\n\nFor all.\\\nWelcome!\n\n## Topics\n\n- show \\<b>&\\</b> tell\n- \\[maps]\\(javascript:x)",
  );
});

test.each([
  ["# Meetup\nFor all.", "## Meetup\n\nFor all."],
  ["- show\n- tell", "- show\n- tell"],
  ["Choir\n- and band -\n#evening", "Choir\\\n\\- and band -\\\n\\#evening"],
])("among texts in HTML, %j is read as what it looks like", (text, expected) => {
  expect(markdownOf(readText(text, "html"))).toBe(expected);
});

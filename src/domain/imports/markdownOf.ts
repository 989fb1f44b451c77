import { fromHtml } from "hast-util-from-html";
import { sanitize } from "hast-util-sanitize";
import { toMdast } from "hast-util-to-mdast";
import MarkdownIt from "markdown-it";
import type { Nodes, Paragraph, Root, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { cleanLines } from "./cleanText.ts";
import { splitGlued } from "./splitGlued.ts";

/** The marks that may stay of a source's HTML; no pictures, no tables, no scripts, and links to the web or by mail only. */
const allowed = {
  tagNames: [
    "p",
    "br",
    "strong",
    "b",
    "em",
    "i",
    "ul",
    "ol",
    "li",
    "a",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
  ],
  attributes: { a: ["href"] },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script", "style"],
};

/** Those who write Markdown into calendars mean their line ends. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });

/** What stands inside a paragraph, of what the allowed marks become. */
const phrasing: readonly RootContent["type"][] = ["text", "break", "strong", "emphasis", "link"];

/**
 * How a source's texts are written: as lines; as lines scraped from a web page, where line ends inside a paragraph mean
 * nothing and those between paragraphs are lost; in HTML; or in Markdown.
 */
export const textFormats = ["plain", "scraped", "html", "markdown"] as const;

export type TextFormat = (typeof textFormats)[number];

/**
 * A source's text as a tree of Markdown. In plain text an empty line, or a line that ends a sentence, ends a paragraph;
 * a line that goes on in lower case goes on; any other line end stays one. In scraped text sentences with no space
 * between them are taken for two paragraphs. What has no mark of HTML in it is plain text, or Markdown where it has
 * headings or lists of it, whatever its neighbours are.
 */
export function readText(text: string, format: TextFormat): Root {
  const clean = cleanLines(text);
  if (format === "plain") return { type: "root", children: paragraphsOf(clean) };
  if (format === "markdown") return readMarked(clean);
  if (format === "scraped") return { type: "root", children: paragraphsOf(splitGlued(joinLines(clean))) };
  const html = fromHtml(clean, { fragment: true });
  // Among texts in HTML some are plain but for signs such as `&amp;`: there lines are lines.
  if (!html.children.some(({ type }) => type !== "text")) {
    const words = html.children.map((child) => ("value" in child ? child.value : "")).join("");
    const plain = cleanLines(words);
    return looksLikeMarkdown(plain) ? readMarked(plain) : readText(plain, "plain");
  }
  return readHtml(html);
}

function readMarked(text: string): Root {
  return readHtml(fromHtml(markdown.render(text), { fragment: true }));
}

/** A heading, or two items of a list: a line that begins with one dash may be anything. */
export function looksLikeMarkdown(text: string): boolean {
  return /^#{1,6} \S/m.test(text) || (text.match(/^[-*] \S/gm) ?? []).length > 1;
}

function readHtml(html: ReturnType<typeof fromHtml>): Root {
  const tree = toMdast(sanitize(html, allowed)) as Root;
  return { ...tree, children: withParagraph(withoutEmptyLinks(tree.children)).map(lowerHeading) };
}

/** Above the text stands the page's own title. */
function lowerHeading(node: RootContent): RootContent {
  return node.type === "heading" && node.depth === 1 ? { ...node, depth: 2 } : node;
}

/** HTML may be words without any block around them. */
function withParagraph(nodes: RootContent[]): RootContent[] {
  const words = nodes.filter((node) => phrasing.includes(node.type)) as Paragraph["children"];
  return nodes.length > 0 && words.length === nodes.length ? [{ type: "paragraph", children: words }] : nodes;
}

/** The tree as Markdown in which everything that was text stays text. */
export function markdownOf(tree: Root): string {
  return toMarkdown(tree, {
    bullet: "-",
    unsafe: [
      { character: "~", after: "~", inConstruct: "phrasing" },
      // The second line of a table, which is no part of the Markdown the library knows.
      { atBreak: true, character: "|" },
      { atBreak: true, character: ":", after: "[-|: ]" },
      { atBreak: true, character: "-", after: "[-|: ]" },
    ],
  }).trim();
}

/** The words of the tree without their marks, blocks and line ends told apart by a space. */
export function wordsOfTree(node: Nodes): string {
  if (node.type === "break") return " ";
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const isInline = node.type === "paragraph" || node.type === "heading" || node.type === "link";
  return node.children.map(wordsOfTree).join(isInline || node.type === "strong" || node.type === "emphasis" ? "" : " ");
}

/** A link whose address was not allowed to stay is its words. */
function withoutEmptyLinks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (!("children" in node)) return [node];
    const children = withoutEmptyLinks(node.children);
    return node.type === "link" && node.url === "" ? children : [{ ...node, children } as RootContent];
  });
}

/** The lines of each paragraph as one. */
function joinLines(text: string): string {
  return text.replace(/\n+/g, (ends) => (ends === "\n" ? " " : "\n\n"));
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split("\n")) {
    const paragraph = paragraphs.at(-1) ?? [];
    const before = paragraph.at(-1);
    if (line === "") paragraphs.push([]);
    else if (before === undefined) paragraph.push(line);
    else if (/^\p{Ll}/u.test(line)) paragraph[paragraph.length - 1] = `${before} ${line}`;
    else if (/[.!?…]["”“»)]*$/.test(before)) paragraphs.push([line]);
    else paragraph.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0).map(makeParagraph);
}

function makeParagraph(lines: readonly string[]): Paragraph {
  const children = lines.flatMap((value, index): Paragraph["children"] =>
    index === 0 ? [{ type: "text", value }] : [{ type: "break" }, { type: "text", value }],
  );
  return { type: "paragraph", children };
}

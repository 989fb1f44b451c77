import MarkdownIt from "markdown-it";

/** Headings in a text stand below the page's own two levels. */
const topLevel = 3;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable("image");
markdown.validateLink = (url) => /^(?:https?:|mailto:|tel:|[^:]*$)/i.test(url.trim());

markdown.core.ruler.push("lower_headings", ({ tokens }) => {
  for (const token of tokens) {
    if (!token.type.startsWith("heading_")) continue;
    const level = Number(token.tag.slice(1));
    token.tag = `h${Math.min(6, Math.max(topLevel, level + 1))}`;
  }
});

markdown.renderer.rules["link_open"] = (tokens, index, options, _, renderer) => {
  const link = tokens[index];
  if (/^(?:https?:)?\/\//i.test(String(link?.attrGet("href")))) link?.attrSet("rel", "noopener");
  return renderer.renderToken(tokens, index, options);
};

/**
 * The HTML of a curator's Markdown (CommonMark). HTML in it is shown as text, links go to the web, to mail or within the
 * site only, and pictures are left out: they would come from elsewhere, or without words for those who cannot see them.
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

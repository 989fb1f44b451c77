import matter from "gray-matter";
import type { Mistake } from "./mistake.ts";
import { readYaml, type YamlSource } from "./readYaml.ts";
import type { SourceFile } from "./sourceFile.ts";

/** A Markdown file split into front matter, with the place of every key, and the text below it. */
export interface MarkdownSource extends YamlSource {
  body: string;
  /** The line of the file the text begins on, from 1. */
  bodyLine: number;
}

/** Raised by an engine gray-matter would otherwise run: front matter is data, never code. */
function refuse(): never {
  throw new Error("front matter in another language than YAML");
}

/**
 * The one reader of Markdown with front matter. gray-matter splits the file; the `yaml` package parses what it found,
 * because gray-matter's own YAML 1.1 reads `18:00` as 1080. Any other front-matter language is refused unread:
 * `---js` would run a pull request's code. Never throws; what is wrong is in `mistakes`.
 */
export function readMarkdown(file: SourceFile): MarkdownSource {
  const text = file.text.replace(/^\uFEFF/, "");
  const whole = (code: Mistake["code"], found?: string): MarkdownSource => ({
    ...readYaml(file, ""),
    data: undefined,
    body: "",
    bodyLine: 1,
    mistakes: [{ file: file.path, line: 1, column: 1, code, found }],
  });

  if (text.includes("\uFFFD")) return whole("not-utf8");
  const opening = /^---([^\n]*)/.exec(text);
  if (!opening) return whole("not-front-matter", text.split("\n")[0]?.slice(0, 60));
  const language = (opening[1] ?? "").trim();
  if (language !== "") return whole("front-matter-language", `---${language}`);
  if (!/\n---[ \t]*\r?(?:\n|$)/.test(text)) return whole("front-matter-not-closed");

  let yaml: YamlSource = readYaml(file, "");
  const { content } = matter(text, {
    engines: {
      yaml: (front: string) => {
        yaml = readYaml(file, front);
        return (yaml.data ?? {});
      },
      javascript: refuse,
      json: refuse,
    },
  });
  const before = text.slice(0, text.length - content.trimStart().length);
  return { ...yaml, data: yaml.data ?? {}, body: content.trim(), bodyLine: before.split("\n").length };
}

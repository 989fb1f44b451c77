import MarkdownIt from "markdown-it";

/** A picture of a lesson, which lies beside the lesson's file. */
interface LessonPicture {
  file: string;
  /** What it shows, in the language of the text; empty where nobody has said. */
  alt: string;
  /** The line of the text it stands on, from 0. */
  line: number;
  /** False of one in the middle of other text, which no page can show large. */
  isAlone: boolean;
}

/** A piece of a lesson: its pictures, and the Markdown that is left without them. */
export interface LessonPart {
  pictures: LessonPicture[];
  text: string;
}

export interface LessonStep extends LessonPart {
  title: string;
}

const markdown = new MarkdownIt({ html: false });

type Token = ReturnType<typeof markdown.parse>[number];

/** Splits the text of a lesson (CommonMark) at its headings `## …` into what stands before the first, and the steps. */
export function readSteps(body: string): { opening: LessonPart; steps: LessonStep[] } {
  const lines = body.split(/\r?\n/);
  const tokens = markdown.parse(body, {});
  const starts = tokens.flatMap((token, index) =>
    token.type === "heading_open" && token.tag === "h2" && token.level === 0 && token.map
      ? [{ line: token.map[0], below: token.map[1], title: plainText(tokens[index + 1]) }]
      : [],
  );
  const pictures = tokens.flatMap(picturesIn);
  const part = (from: number, to: number): LessonPart => {
    const inside = pictures.filter(({ line }) => line >= from && line < to);
    const taken = new Set(inside.flatMap(({ isAlone, line, until }) => (isAlone ? range(line, until) : [])));
    const text = lines.slice(from, to).filter((_, index) => !taken.has(from + index));
    return {
      pictures: inside.map(({ file, alt, line, isAlone }) => ({ file, alt, line, isAlone })),
      text: text.join("\n").trim(),
    };
  };
  return {
    opening: part(0, starts[0]?.line ?? lines.length),
    steps: starts.map(({ title, below }, index) => ({
      title,
      ...part(below, starts[index + 1]?.line ?? lines.length),
    })),
  };
}

function plainText(inline: Token | undefined): string {
  return (inline?.children ?? []).map(({ content }) => content).join("");
}

/** The pictures of a paragraph; it is theirs alone if nothing else stands in it. */
function picturesIn(token: Token): (LessonPicture & { until: number })[] {
  const { children, map, level } = token;
  if (token.type !== "inline" || !children || !map) return [];
  const isAlone = level === 1 && children.every(({ type }) => type === "image" || type === "softbreak");
  return children
    .filter(({ type }) => type === "image")
    .map((image) => ({
      file: String(image.attrGet("src")),
      alt: image.content.trim(),
      line: map[0],
      until: map[1],
      isAlone,
    }));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

import { UnreadableSource } from "../unreadableSource.ts";

/**
 * The value a JSON text (RFC 8259) holds; of a text with a JSON object on each line, the array of them.
 *
 * @throws UnreadableSource with the line from which it cannot be read, and whether it ends too early
 */
export function parseJson(text: string): unknown {
  const clean = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(clean) as unknown;
  } catch (error) {
    return parseLines(clean) ?? refuse(clean, { error, line: 1 });
  }
}

/** Undefined where the first of several lines is not an object of its own. */
function parseLines(text: string): unknown[] | undefined {
  const lines = text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [{ line, number: index + 1 }]));
  const [first] = lines;
  if (!first || lines.length === 1 || !/^\s*\{.*\}\s*$/.test(first.line) || !isJson(first.line)) return undefined;
  return lines.map(({ line, number }) => {
    try {
      return JSON.parse(line) as unknown;
    } catch (error) {
      return refuse(line, { error, line: number });
    }
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function refuse(text: string, { error, line }: { error: unknown; line: number }): never {
  if (!(error instanceof SyntaxError)) throw error;
  const end = text.trimEnd().length;
  const position = Math.min(positionOf(error.message, text) ?? end, end);
  const parts = { line: line + text.slice(0, position).split("\n").length - 1 };
  if (position >= end) throw new UnreadableSource("cut-off-json", parts);
  const [before = "", after = ""] = [text.slice(0, position).split("\n").at(-1), text.slice(position).split("\n")[0]];
  const found = `${before.slice(-15)}${after.slice(0, 15)}`.trim();
  throw new UnreadableSource("broken-json", { ...parts, found });
}

/**
 * Where the engine met what it could not read: it gives the position, or the ten characters before and after it, or
 * neither at the end of the text.
 */
function positionOf(message: string, text: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const near = /^Unexpected token .+?, (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(message);
  if (!near) return undefined;
  const at = text.indexOf(near[2] ?? "");
  return near[1] === undefined ? at : at + 10;
}

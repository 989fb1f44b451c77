import { UnreadableSource } from "../unreadableSource.ts";

/** A property as it stands in the file, its folded lines put together again (RFC 5545, 3.1). */
export interface ContentLine {
  /** The line it begins at, counted from 1. */
  at: number;
  /** In capitals; empty where the line names no property. */
  name: string;
  text: string;
}

export interface Component {
  /** In capitals: VEVENT, VTIMEZONE… */
  name: string;
  /** The line of its BEGIN, counted from 1. */
  at: number;
  lines: ContentLine[];
  parts: Component[];
}

/**
 * The components of an iCalendar file, each in the one around it.
 *
 * @throws UnreadableSource where there is none, or one does not end, with the line it begins at
 */
export function readComponents(text: string): Component[] {
  const root: Component = { name: "", at: 1, lines: [], parts: [] };
  const open = [root];
  for (const line of unfold(text)) {
    const around = open.at(-1) ?? root;
    const value = line.text.slice(line.text.indexOf(":") + 1).trim();
    if (line.name === "BEGIN") {
      const component: Component = { name: value.toUpperCase(), at: line.at, lines: [], parts: [] };
      around.parts.push(component);
      open.push(component);
    } else if (line.name !== "END") around.lines.push(line);
    else if (around === root || around.name !== value.toUpperCase()) {
      throw new UnreadableSource("broken-calendar", { line: line.at });
    } else open.pop();
  }
  const [, ...unclosed] = open;
  const last = unclosed.at(-1);
  if (last) throw new UnreadableSource("cut-off-calendar", { line: last.at });
  if (!root.parts.some(({ name }) => name === "VCALENDAR")) throw new UnreadableSource("no-calendar");
  return root.parts;
}

function unfold(text: string): ContentLine[] {
  const folded: { at: number; parts: string[] }[] = [];
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .forEach((line, index) => {
      const current = folded.at(-1);
      if (/^[ \t]/.test(line) && current) current.parts.push(line.slice(1));
      else if (line.trim() !== "") folded.push({ at: index + 1, parts: [line] });
    });
  return folded.map(({ at, parts }) => {
    const line = parts.join("");
    return { at, name: (/^[A-Za-z0-9-]+(?=[;:])/.exec(line)?.[0] ?? "").toUpperCase(), text: line };
  });
}

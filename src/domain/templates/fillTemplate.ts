import { renderYaml } from "../imports/renderFile.ts";

/** `# venue: house` or `venue: house`: a field of the file itself, switched off or on. Notes have two hashes. */
const fieldPattern = /^(# )?([A-Za-z]\w*):(?:\s|$)/;

/**
 * A template with these fields filled in and every other one switched off: its notes, its order and the text below stay.
 * A field the template does not know stands at the end. The template must have front matter.
 */
export function fillTemplate(template: string, fields: Readonly<Record<string, unknown>>): string {
  const lines = template.replace(/^\uFEFF/, "").split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  const missing = new Map(Object.entries(fields).filter(([, value]) => value !== undefined));
  const filled = blocksOf(lines.slice(1, end)).flatMap(({ name, isOff, block }): string[] => {
    if (name === undefined) return block;
    if (missing.has(name)) {
      const line = renderField(name, missing.get(name));
      missing.delete(name);
      return [line];
    }
    return isOff ? block : block.map((line) => `# ${line}`);
  });
  const others = [...missing].flatMap(([name, value]) => ["", renderField(name, value)]);
  return ["---", ...filled, ...others, ...lines.slice(end)].join("\n");
}

function renderField(name: string, value: unknown): string {
  return renderYaml({ [name]: value }).trimEnd();
}

interface Block {
  /** Undefined for notes and empty lines. */
  name?: string | undefined;
  isOff: boolean;
  block: string[];
}

/** The lines as fields, each with what belongs to it, and what stands between them. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const field = fieldPattern.exec(line);
    const belongs = last?.isOff === true ? /^# (?: |- )/ : /^(?: |- )/;
    if (last?.name !== undefined && belongs.test(line)) last.block.push(line);
    else blocks.push({ name: field?.[2], isOff: field?.[1] !== undefined, block: [line] });
  }
  return blocks;
}

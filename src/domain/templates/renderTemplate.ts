import { renderYaml } from "../imports/renderFile.ts";
import type { ExplainedField } from "./explainFields.ts";

/** What a template says besides what the schema says of each field. */
export interface TemplateWords {
  /** What stands at its top, and what at the end of the fields, about the text below them; paragraphs. */
  opening: readonly string[];
  closing: readonly string[];
  /** The fields under their headings, in the order they are asked for. */
  sections: readonly { heading: string; fields: readonly string[] }[];
  oneOf: (values: readonly string[]) => string;
  /** A value for every field, to be written over. */
  example: Readonly<Record<string, unknown>>;
}

const width = 120;

/**
 * A file with every field explained in lines of two hashes: what is required is filled in from the example, what is not is
 * switched off by one hash.
 */
export function renderTemplate(fields: readonly ExplainedField[], words: TemplateWords): string {
  const named = new Map(fields.map((field) => [field.name, field]));
  const sections = words.sections.map(({ heading, fields: names }) => {
    const blocks = names.flatMap((name) => {
      const field = named.get(name);
      return field ? [renderField(field, words)] : [];
    });
    return [ruleWith(heading), ...blocks].join("\n\n");
  });
  const text = [noteParagraphs(words.opening), ...sections, noteParagraphs(words.closing)].join("\n\n");
  return `---\n${text}\n---\n`;
}

function renderField(field: ExplainedField, { oneOf, example }: TemplateWords): string {
  const lines = renderYaml({ [field.name]: example[field.name] }).trimEnd();
  return [
    ...note(explain(field, oneOf)),
    ...noteRows(field.fields, oneOf),
    field.isRequired ? lines : lines.replaceAll(/^/gm, "# "),
  ].join("\n");
}

function explain({ description, values }: ExplainedField, oneOf: TemplateWords["oneOf"]): string {
  return values.length === 0 ? description : `${description} ${oneOf(values)}`;
}

/** The fields of a field, a row each, with their explanations below one another. */
function noteRows(fields: readonly ExplainedField[], oneOf: TemplateWords["oneOf"], indent = 2): string[] {
  const longest = Math.max(0, ...fields.map(({ name }) => name.length));
  return fields.flatMap((field) => {
    const name = `${" ".repeat(indent)}${field.name.padEnd(longest + 2)}`;
    return [...note(explain(field, oneOf), name), ...noteRows(field.fields, oneOf, indent + 2)];
  });
}

/** A text in lines of two hashes; what does not fit stands below its beginning. */
function note(text: string, before = ""): string[] {
  const lines = [`## ${before}`];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    const longer = /\s$/.test(line) ? `${line}${word}` : `${line} ${word}`;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(`## ${" ".repeat(before.length)}${word}`);
  }
  return lines;
}

function noteParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => note(text).join("\n")).join("\n##\n");
}

function ruleWith(heading: string): string {
  return `## ── ${heading} `.padEnd(width, "─");
}

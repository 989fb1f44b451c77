import { Document, isMap, isScalar, isSeq, visit } from "yaml";

/** One value, one line, however long; room inside [ ] and { }. */
export const yamlStyle = { lineWidth: 0, flowCollectionPadding: true } as const;

/**
 * Fields as YAML the way a person writes them: a field a line, in the order given, without those that are undefined; short
 * lists and titles by language on one line. `hints` are comments behind the fields of those names.
 */
export function renderYaml(
  fields: Readonly<Record<string, unknown>>,
  hints: Readonly<Record<string, string>> = {},
): string {
  const document = new Document(fields, { version: "1.2", keepUndefined: false });
  visit(document, {
    Seq: (_, list) => {
      if (list.items.every(isScalar)) list.flow = true;
    },
    Pair: (_, { key, value }) => {
      const isLocal = isScalar(key) && key.value === "title" && isMap(value);
      if (isLocal || (isSeq(value) && value.items.length === 0)) value.flow = true;
    },
  });
  for (const [name, hint] of Object.entries(hints)) {
    const value = document.get(name, true);
    if (isScalar(value)) value.comment = ` ${hint}`;
  }
  return document.toString(yamlStyle);
}

/** A Markdown file of the guide: front matter and the text below it. */
export function renderMarkdown(fields: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${renderYaml(fields)}---\n${body === "" ? "" : `\n${body}\n`}`;
}

import { z } from "zod";
import { checkShape } from "../content/checkShape.ts";
import type { Mistake } from "../content/mistake.ts";
import { readMarkdown, type MarkdownSource } from "../content/readMarkdown.ts";
import type { SourceFile } from "../content/sourceFile.ts";
import { translationSchema, type Translation } from "../content/translationSchema.ts";

/** A file of a room, read and held against its schema; `value` only where nothing is wrong with its shape. */
export interface ReadEntry<Data> {
  file: SourceFile;
  source: MarkdownSource;
  value: Data | undefined;
  mistakes: Mistake[];
}

/** Reads one Markdown file. Never throws; what is wrong is in `mistakes`. */
export function readEntry<Schema extends z.ZodType>(file: SourceFile, schema: Schema): ReadEntry<z.output<Schema>> {
  const source = readMarkdown(file);
  if (source.mistakes.length > 0) return { file, source, value: undefined, mistakes: source.mistakes };
  const { value, mistakes } = checkShape(source, schema, file.path);
  return { file, source, value, mistakes };
}

/** Reads a translation `<id>.<lang>.md`. */
export function readTranslation(file: SourceFile): ReadEntry<Translation> {
  return readEntry(file, translationSchema);
}

import { Document, isMap, isScalar, isSeq, type Pair } from "yaml";
import { z } from "zod";
import type { MappingGuess } from "./guessMapping.ts";
import { columnsSchema, mappingSchema } from "./mappingSchema.ts";
import { sortedBy } from "./sortedBy.ts";
import type { Records } from "./sourceRecord.ts";

/**
 * A mapping as a YAML file a curator can correct: each field under what it means, each value of a category and each word
 * with how many records have it. `header` goes to the top; `has` before the columns the
 * source has, `unused` before the fields for which no column was found.
 */
export function renderMapping(
  guess: MappingGuess,
  source: Records,
  { header, has, unused }: { header: string; has: string; unused: string },
): string {
  const { source: from, lang, timeZone, institution, columns, ...others } = guess;
  const inOrder = Object.keys(columnsSchema.shape).flatMap((field) => {
    const column = columns[field as keyof typeof columns];
    return column !== undefined || field === "title" || field === "start" ? [[field, column ?? null]] : [];
  });
  const document = new Document({
    ...{ source: from, lang: lang ?? null, timeZone, institution },
    columns: Object.fromEntries(inOrder) as unknown,
    ...others,
  });
  document.commentBefore = comment(header);
  if (!isMap(document.contents)) return document.toString();
  for (const [index, pair] of document.contents.items.entries()) {
    const schema = fieldOf(mappingSchema, keyOf(pair));
    if (!isScalar(pair.key)) continue;
    pair.key.spaceBefore = index > 0;
    pair.key.commentBefore = comment(schema?.description ?? "");
    if (keyOf(pair) === "columns") pair.key.commentBefore += `\n${comment([has, ...source.columns].join("\n  "))}`;
    if (isSeq(pair.value)) pair.value.flow = true;
    if (!isMap(pair.value)) continue;
    for (const inner of pair.value.items) {
      const description = fieldOf(schema, keyOf(inner))?.description;
      if (isScalar(inner.value) && description !== undefined) inner.value.comment = comment(description);
    }
    for (const part of ["values", "words"]) {
      const values = pair.value.get(part);
      if (isMap(values)) countValues(values.items, source, guess[keyOf(pair) as "area" | "kind"]);
    }
    if (keyOf(pair) === "columns") pair.value.comment = comment(listUnused(pair.value.items, unused));
  }
  return document.toString({ lineWidth: 0, nullStr: "" });
}

function fieldOf(schema: z.ZodType | undefined, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fieldOf(schema.unwrap() as z.ZodType, key);
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType | undefined>)[key] : undefined;
}

function listUnused(pairs: readonly Pair[], unused: string): string {
  const used = new Set(pairs.map(keyOf));
  const others = Object.entries(columnsSchema.shape).filter(([name]) => !used.has(name));
  return [unused, ...others.map(([name, field]) => `${name}: … # ${field.description ?? ""}`)].join("\n");
}

function countValues(pairs: readonly Pair[], source: Records, sorting: Parameters<typeof sortedBy>[1]): void {
  for (const pair of pairs) {
    const count = source.records.filter(({ cells }) => sortedBy(cells, sorting) === keyOf(pair)).length;
    if (isScalar(pair.value)) pair.value.comment = comment(String(count));
  }
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}

function comment(text: string): string {
  return text.replace(/^/gm, " ");
}

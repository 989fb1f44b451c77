import { z } from "zod";
import type { Mistake, MistakeParams } from "./mistake.ts";
import { nearestName } from "./nearestName.ts";
import type { YamlSource } from "./readYaml.ts";

type Issue = z.core.$ZodIssue;

/**
 * Holds what was read against its schema.
 * Returns the checked value, or every mistake with its place in the file.
 */
export function checkShape<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
  file: string,
): { value?: z.output<Schema>; mistakes: Mistake[] } {
  const result = schema.safeParse(source.data, { reportInput: true });
  if (result.success) return { value: result.data, mistakes: [] };
  const mistakes = result.error.issues.flatMap((issue) => explain(issue, { source, schema, file, path: [] }));
  return { mistakes };
}

interface Where {
  source: YamlSource;
  schema: z.ZodType;
  file: string;
  path: readonly PropertyKey[];
}

function explain(issue: Issue, where: Where): Mistake[] {
  const path = [...where.path, ...issue.path];
  const found = quote(issue.input);
  const base = { file: where.file, ...where.source.placeOf(path), key: inWords(path), found };
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(where.schema, path);
      return issue.keys.map((key) => ({
        file: where.file,
        ...where.source.placeOfKey(path, key),
        code: "unknown-key",
        key: inWords([...path, key]),
        found: key,
        wanted: known,
        nearest: nearestName(key, known),
      }));
    }
    case "invalid_type":
      if (issue.input === undefined || issue.input === null) {
        return [{ ...base, ...placeOfMissing(where.source, path), code: "missing", wanted: issue.expected }];
      }
      return [{ ...base, code: "wrong-type", wanted: issue.expected }];
    case "invalid_value": {
      if (issue.input === undefined) return [{ ...base, code: "missing", wanted: issue.values.map(String) }];
      const values = issue.values.map(String);
      return [{ ...base, code: "not-one-of", wanted: values, nearest: nearestName(found ?? "", values) }];
    }
    case "too_big":
      return [{ ...base, code: issue.origin === "string" ? "too-long" : "too-big", wanted: String(issue.maximum) }];
    case "too_small":
      return [{ ...base, code: issue.origin === "string" ? "too-short" : "too-small", wanted: String(issue.minimum) }];
    case "invalid_union":
      return explainUnion(issue, where, path);
    case "custom": {
      const params = issue.params as MistakeParams | undefined;
      if (!params) return [{ ...base, code: "bad-format", wanted: issue.message }];
      return [{ ...base, code: params.mistake, wanted: params.wanted, nearest: params.nearest }];
    }
    case "invalid_key":
      return [{ ...base, code: "bad-format", wanted: issue.issues[0]?.message ?? issue.message }];
    default:
      return [{ ...base, code: "bad-format", wanted: issue.message }];
  }
}

/** Of the shapes a value may have, explain the one it is most likely meant to be: the one with the fewest mistakes. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, where: Where, path: readonly PropertyKey[]): Mistake[] {
  const rightType = issue.errors.filter((errors) => !errors.some(isWrongTypeItself));
  const candidates = rightType.length > 0 ? rightType : issue.errors;
  const best = candidates.toSorted((a, b) => a.length - b.length)[0];
  if (best && rightType.length > 0) return best.flatMap((inner) => explain(inner, { ...where, path }));
  const wanted = issue.errors.flat().flatMap((inner) => (inner.code === "invalid_type" ? [inner.expected] : []));
  const base = { file: where.file, key: inWords(path), found: quote(issue.input), wanted: [...new Set(wanted)] };
  if (issue.input !== undefined) return [{ ...base, ...where.source.placeOf(path), code: "wrong-type" }];
  return [{ ...base, ...placeOfMissing(where.source, path), code: "missing" }];
}

function isWrongTypeItself(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

/** A missing key is shown at the map that should hold it; for a key of the file itself, at the first line. */
function placeOfMissing(source: YamlSource, path: readonly PropertyKey[]): { line: number; column: number } {
  return path.length <= 1 ? { line: 1, column: 1 } : source.placeOf(path.slice(0, -1));
}

/** `["changes", 0, "why"]` → `changes[1].why`: people count from one. */
function inWords(path: readonly PropertyKey[]): string {
  return path.reduce<string>((words, part) => {
    if (typeof part === "number") return `${words}[${part + 1}]`;
    return words === "" ? String(part) : `${words}.${String(part)}`;
  }, "");
}

function quote(input: unknown): string | undefined {
  if (input === undefined) return undefined;
  const text = typeof input === "string" ? input : JSON.stringify(input);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The keys an object schema knows at a path, looking through optional, union, array and record. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return objectsAt(schema, path).flatMap((object) => Object.keys(object.shape as Record<string, unknown>));
}

function objectsAt(schema: unknown, path: readonly PropertyKey[]): z.ZodObject[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return objectsAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodPipe) return objectsAt(schema.in, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => objectsAt(option, path));
  const [first, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (first === undefined) return [schema];
    return objectsAt((schema.shape as Record<PropertyKey, unknown>)[first], rest);
  }
  if (first === undefined) return [];
  if (schema instanceof z.ZodArray) return objectsAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return objectsAt(schema.valueType, rest);
  return [];
}

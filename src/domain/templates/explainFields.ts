import { z } from "zod";

/** A field of a file, as its schema explains it. */
export interface ExplainedField {
  name: string;
  isRequired: boolean;
  description: string;
  /** What it may be, where that is a fixed choice the description does not name itself. */
  values: string[];
  /** The fields it has of its own; those of each, where it is a list. */
  fields: ExplainedField[];
}

type Shape = z.core.JSONSchema.BaseSchema;

/** Every field a file of this schema may have, in the schema's order. */
export function explainFields(schema: z.ZodObject): ExplainedField[] {
  return fieldsOf(z.toJSONSchema(schema, { io: "input" }));
}

function fieldsOf(shape: Shape): ExplainedField[] {
  const { properties = {}, required = [], items, anyOf = [] } = shape;
  if (items !== undefined) return isShape(items) ? fieldsOf(items) : [];
  const own = Object.entries(properties).flatMap(([name, field]): ExplainedField[] => {
    if (typeof field === "boolean") return [];
    const description = field.description ?? "";
    const values = valuesOf(field);
    const isSaid = values.every((value) => description.includes(value));
    const explained = { name, isRequired: required.includes(name), description, values: isSaid ? [] : values };
    return [{ ...explained, fields: fieldsOf(field) }];
  });
  return [...own, ...anyOf.flatMap((one) => (isShape(one) ? fieldsOf(one) : []))];
}

function valuesOf({ enum: values = [], items }: Shape): string[] {
  return isShape(items) ? valuesOf(items) : values.map(String);
}

function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

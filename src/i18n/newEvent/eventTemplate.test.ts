import { expect, test } from "vitest";
import { z } from "zod";
import { eventShape } from "../../domain/events/eventSchema.ts";
import { renderEventTemplate } from "./eventTemplate.ts";

type Shape = z.core.JSONSchema.BaseSchema;

/** The explanation of every field, and of every field of a field, as the schema has them. */
function descriptionsIn(shape: Shape): string[] {
  const inner = [shape.items, ...(shape.anyOf ?? [])].filter((one): one is Shape => typeof one === "object");
  const fields = Object.values(shape.properties ?? {}).filter((one): one is Shape => typeof one === "object");
  return [
    ...fields.flatMap((field) => [field.description ?? "no description", ...descriptionsIn(field)]),
    ...inner.flatMap(descriptionsIn),
  ];
}

test("every field is explained exactly once, in the words of the schema", () => {
  const notes = renderEventTemplate()
    .replaceAll(/\n## +/g, " ")
    .replaceAll(/ +/g, " ");
  const times = (text: string, part: string): number => text.split(part).length - 1;
  const descriptions = descriptionsIn(z.toJSONSchema(eventShape, { io: "input" }));
  expect(descriptions.length).toBeGreaterThan(70);
  for (const description of descriptions) {
    expect({ description, times: times(notes, description) }).toEqual({
      description,
      times: times(descriptions.join("\n"), description),
    });
  }
});

test("what may be chosen from is listed, and no line is too long to read", () => {
  expect(renderEventTemplate()).toContain("One of: concert, lecture, class,");
  expect(renderEventTemplate()).not.toContain("recordings. One of");
  for (const line of renderEventTemplate().split("\n")) expect(line.length).toBeLessThanOrEqual(120);
});

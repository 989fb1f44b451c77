import { isObject } from "./flattenRecord.ts";

/** What the list of records is called where a server answers with more than the list, the surest name first. */
const names = [
  "events",
  "results",
  "items",
  "records",
  "features",
  "@graph",
  "data",
  "value",
  "docs",
  "hits",
  "veranstaltungen",
];

/** The lists that tell what went wrong hold no events. */
const otherNames = ["error", "errors", "warnings", "messages"];

const deepest = 6;

/**
 * The list of objects that are the records: the whole value, or within it the list with one of the known names, else the
 * longest. An object that says itself that it is an event (schema.org) is the only one. Undefined where there is none.
 */
export function findList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value.some(isObject) ? value : undefined;
  if (!isObject(value)) return undefined;
  if (isEvent(value)) return [value];
  const lists = findLists(value);
  for (const name of names) {
    const named = lists.find((list) => list.name === name);
    if (named) return named.elements;
  }
  return lists.toSorted((a, b) => b.elements.length - a.elements.length)[0]?.elements;
}

interface List {
  name: string;
  elements: unknown[];
}

/** Every list of objects that is not itself inside a list, the outer ones first. */
function findLists(outermost: object): List[] {
  const lists: List[] = [];
  let level = [outermost];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const entries = level.flatMap((fields) => Object.entries(fields) as [string, unknown][]);
    for (const [name, elements] of entries) {
      const isList = Array.isArray(elements) && elements.some(isObject) && !otherNames.includes(name.toLowerCase());
      if (isList) lists.push({ name: name.toLowerCase(), elements });
    }
    level = entries.map(([, value]) => value).filter(isObject);
  }
  return lists;
}

/** `"@type": "MusicEvent"`, or several such types. */
function isEvent(fields: object): boolean {
  const { "@type": type } = fields as { "@type"?: unknown };
  return [type].flat().some((one) => typeof one === "string" && /(?:Event|Festival)$/.test(one));
}

import { cleanLine } from "../cleanText.ts";

/** A record of JSON as texts, each named by the way to it: `place.name`. */
export interface FlatRecord {
  cells: Map<string, string>;
  /** The columns that are there without a value. */
  empty: Set<string>;
  /** By the way to it, each list in the record that has something in it: the cells of its elements. */
  lists: Map<string, Map<string, string>[]>;
}

/** What lies deeper says nothing of an event, and would run through the stack. */
const deepest = 20;

/**
 * Numbers and yes or no become texts; null has no cell. What a list holds stands in one cell, each thing once, with commas
 * between: `Music, Dance`. A point of GeoJSON, which has the longitude first (RFC 7946, 3.1.1), becomes `longitude` and
 * `latitude`.
 */
export function flattenRecord(value: unknown): FlatRecord {
  const flat: FlatRecord = { cells: new Map(), empty: new Set(), lists: new Map() };
  if (isObject(value)) addFields(flat, value, { path: "", depth: 0 });
  return flat;
}

interface Place {
  path: string;
  depth: number;
}

function addFields(flat: FlatRecord, fields: object, { path, depth }: Place): void {
  for (const [key, value] of Object.entries(readPoint(fields) ?? fields)) {
    const name = cleanLine(key) || "(no name)";
    add(flat, value, { path: path === "" ? name : `${path}.${name}`, depth: depth + 1 });
  }
}

function add(flat: FlatRecord, value: unknown, place: Place): void {
  if (place.depth > deepest) return;
  if (value === null || value === undefined) flat.empty.add(place.path);
  else if (Array.isArray(value)) addList(flat, value, place);
  else if (isObject(value)) addFields(flat, value, place);
  else if (typeof value !== "object") put(flat.cells, place.path, `${value as string | number | boolean}`);
}

function addList(flat: FlatRecord, elements: readonly unknown[], { path, depth }: Place): void {
  const texts = new Map<string, Set<string>>();
  for (const element of elements) {
    const inner: FlatRecord = { cells: new Map(), empty: flat.empty, lists: flat.lists };
    add(inner, element, { path, depth: depth + 1 });
    if (inner.cells.size === 0) continue;
    const list = flat.lists.get(path);
    if (list) list.push(inner.cells);
    else flat.lists.set(path, [inner.cells]);
    for (const [column, cell] of inner.cells) texts.set(column, (texts.get(column) ?? new Set()).add(cell));
  }
  for (const [column, cells] of texts) put(flat.cells, column, [...cells].join(", "));
}

/** Two ways may have one name, where a key has a point in it. */
function put(cells: Map<string, string>, column: string, cell: string): void {
  let name = column;
  for (let number = 2; cells.has(name); number++) name = `${column} (${number})`;
  cells.set(name, cell);
}

function readPoint(fields: object): object | undefined {
  const { type, coordinates } = fields as { type?: unknown; coordinates?: unknown };
  if (type !== "Point" || !Array.isArray(coordinates)) return undefined;
  const [longitude, latitude] = coordinates as unknown[];
  return typeof longitude === "number" && typeof latitude === "number" ? { longitude, latitude } : undefined;
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { isMap, isScalar, parseDocument, type Document, type Pair } from "yaml";
import { readMarkdown } from "../content/readMarkdown.ts";
import type { LedgerFile } from "./ledger.ts";
import { yamlStyle } from "./renderFile.ts";

/** The name under which the text below the front matter is kept among the fields. */
const body = "body";

/** What came of bringing what the source says into a file that somebody may have edited. */
export interface Merged {
  text: string;
  /** The fields that were brought in, and those left as somebody wrote them although the source says something else. */
  changed: string[];
  kept: string[];
  fields: LedgerFile["fields"];
}

type Hash = (text: string) => string;

/** The fingerprint of every field of a file, as the ledger keeps them; undefined of a file that cannot be read. */
export function fingerprint(text: string, hash: Hash): Record<string, string> | undefined {
  const { data, body: below, mistakes } = readMarkdown({ path: "", text });
  if (mistakes.length > 0 || typeof data !== "object" || data === null) return undefined;
  const entries = Object.entries(data).map(([name, value]) => [name, JSON.stringify(withoutMark(value))] as const);
  if (below !== "") entries.push([body, below]);
  return Object.fromEntries(entries.map(([name, value]) => [name, hash(value).slice(0, 16)]));
}

/** The day an import no longer found an event is not what the source says of it. */
function withoutMark(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "vanished"));
}

/**
 * Brings what the source says now into a file, field by field: a field that is as the last import wrote it becomes what
 * the source says; one that somebody has changed, added or taken out stays as they left it, with every comment and the
 * order of the rest. Undefined where the file cannot be read.
 */
export function mergeFile(
  there: string,
  planned: string,
  { base, hash }: { base: LedgerFile["fields"]; hash: Hash },
): Merged | undefined {
  const now = fingerprint(there, hash);
  const next = fingerprint(planned, hash);
  if (!now || !next) return undefined;
  const names = [...new Set([...Object.keys(next), ...Object.keys(base)])];
  const differing = names.filter((name) => now[name] !== next[name]);
  const changed = differing.filter((name) => now[name] === base[name]);
  const kept = differing.filter((name) => now[name] !== base[name]);
  const known = names.map((name) => [name, kept.includes(name) ? base[name] : next[name]] as const);
  const fields = Object.fromEntries(known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return { text: bringIn(there, planned, changed), changed, kept, fields };
}

function bringIn(there: string, planned: string, changed: readonly string[]): string {
  const [front, below] = split(there);
  const [plannedFront, plannedBelow] = split(planned);
  const document = parseDocument(front);
  const source = parseDocument(plannedFront);
  const isMarked = document.hasIn(["source", "vanished"]);
  if (isMarked) document.deleteIn(["source", "vanished"]);
  for (const name of changed) if (name !== body) setField(document, source, name);
  const isSame = !isMarked && changed.every((name) => name === body);
  return join(isSame ? front : document.toString(yamlStyle), changed.includes(body) ? plannedBelow : below);
}

/** Sets a field to what the source has, at its place or behind the field it follows there; or takes it out. */
function setField(document: Document, source: Document, name: string): void {
  if (!isMap(document.contents) || !isMap(source.contents)) return;
  const { items } = document.contents;
  const order = source.contents.items.map(keyOf);
  const wanted = source.contents.items.find((pair) => keyOf(pair) === name);
  const at = items.findIndex((pair) => keyOf(pair) === name);
  if (!wanted) document.delete(name);
  else if (at >= 0) document.set(name, wanted.value);
  else {
    const before = new Set(order.slice(0, order.indexOf(name)));
    items.splice(items.findLastIndex((pair) => before.has(keyOf(pair))) + 1, 0, wanted);
  }
}

/** The file with the mark that the source has not had it since that day; as it is where it names no source. */
export function markVanished(text: string, day: string): string {
  const [front, below] = split(text);
  const document = parseDocument(front);
  const source = document.get("source", true);
  if (!isMap(source) || source.has("vanished")) return text;
  source.set("vanished", day);
  return join(document.toString(yamlStyle), below);
}

function split(text: string): [front: string, below: string] {
  const match = /^---[^\n]*\n([\s\S]*?)^---[^\n]*(?:\n|$)/m.exec(text);
  return match ? [match[1] ?? "", text.slice(match[0].length)] : ["", text];
}

function join(front: string, below: string): string {
  return `---\n${front}---\n${below}`;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}

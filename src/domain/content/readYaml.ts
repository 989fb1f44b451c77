import { LineCounter, isMap, isScalar, parseDocument, type Document, type Node } from "yaml";
import type { Mistake } from "./mistake.ts";
import type { SourceFile } from "./sourceFile.ts";

/** Where in a file something stands; both from 1. */
interface Place {
  line: number;
  column: number;
}

/** Front matter or a YAML file with every key's place still known. */
export interface YamlSource {
  data: unknown;
  mistakes: Mistake[];
  /** The place of the value at a path, or of the nearest part of the path that is there. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The place of a key inside the map at a path. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
}

/** Parses YAML 1.2 (core schema: `18:00` and `010` stay what they look like) and keeps the positions. */
export function readYaml(file: Pick<SourceFile, "path">, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const mistakes = document.errors.map((error): Mistake => {
    const place = at(error.pos[0]);
    const found = text.split("\n")[place.line - 1]?.trim();
    return { file: file.path, ...place, code: "broken-yaml", found, wanted: error.message };
  });
  let data: unknown;
  if (mistakes.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 20 });
    } catch (error) {
      mistakes.push({ file: file.path, line: 1, column: 1, code: "broken-yaml", wanted: String(error) });
    }
  }
  return {
    data,
    mistakes,
    placeOf: (path) => at(offsetOf(document, path)),
    placeOfKey: (path, key) => {
      const map = path.length === 0 ? document.contents : nodeAt(document, path);
      const pair = isMap(map)
        ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      return at(start ?? offsetOf(document, path));
    },
  };
}

function nodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return node as Node | undefined;
}

/** The start of the value at the path; of a missing value, the start of the key or map that should hold it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const start = nodeAt(document, path.slice(0, length))?.range?.[0];
    if (start !== undefined) return start;
  }
  return 0;
}

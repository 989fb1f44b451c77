import { looksLikeTimes, isNamedLikeTime } from "../timeColumn.ts";
import type { FlatRecord } from "./flattenRecord.ts";

/**
 * The list in the records whose elements are times, as `dates` in `"dates": [{ "start": … }, { "start": … }]`. Of several,
 * one with a column named as a start is, then the longest.
 */
export function findSessionList(records: readonly FlatRecord[]): string | undefined {
  const paths = new Map<string, Map<string, string>[]>();
  for (const { lists } of records) {
    for (const [path, elements] of lists) {
      const all = paths.get(path) ?? [];
      paths.set(path, all);
      for (const element of elements) all.push(element);
    }
  }
  const found = [...paths].flatMap(([path, elements]) => {
    const all = Map.groupBy(
      elements.flatMap((cells) => [...cells]),
      ([column]) => column,
    );
    const columns = [...all.keys()].filter((column) =>
      looksLikeTimes(
        column,
        (all.get(column) ?? []).map(([, cell]) => cell),
      ),
    );
    return columns.length === 0 ? [] : [{ path, isNamed: columns.some(isNamedLikeTime), count: elements.length }];
  });
  return found.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.count - a.count)[0]?.path;
}

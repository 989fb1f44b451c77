import type { Records, SourceRecord } from "../sourceRecord.ts";
import { UnreadableSource } from "../unreadableSource.ts";
import { findList } from "./findList.ts";
import { findNextPage, findTotal } from "./findPages.ts";
import { findSessionList } from "./findSessionList.ts";
import { flattenRecord, type FlatRecord } from "./flattenRecord.ts";
import { parseJson } from "./parseJson.ts";

const mostColumns = 1000;

/**
 * Reads JSON: a list of objects, alone or within what a server answers, or an object on each line. Each is a record, its
 * fields named by the way to them (`place.name`), one that is no object a record without cells. The list in them that holds
 * their times becomes their sessions, each with all the other cells of its record. Several texts are the pages of one list.
 *
 * @throws UnreadableSource where a text is no JSON, or there is no list of objects in it
 */
export function readJson(...pages: readonly string[]): Records {
  const envelopes = pages.map(parseJson);
  const lists = envelopes.map((envelope) => findList(envelope) ?? []);
  const flat = lists.flat().map(flattenRecord);
  const columns = new Set<string>();
  for (const { cells, empty } of flat) {
    for (const column of [...cells.keys(), ...empty]) columns.add(column);
    if (columns.size > mostColumns) throw new UnreadableSource("too-many-columns", { wanted: [String(mostColumns)] });
  }
  if (columns.size === 0) throw new UnreadableSource("no-events");
  const sessions = findSessionList(flat);
  const last = envelopes.at(-1);
  const isPart = findNextPage(last) !== undefined || (findTotal(last) ?? 0) > flat.length;
  return {
    unit: "record",
    columns: [...columns],
    records: flat.map((record, index) => makeRecord(record, { at: index + 1, list: sessions })),
    ...(isPart ? { isPart } : {}),
  };
}

function makeRecord(
  { cells, lists }: FlatRecord,
  { at, list }: { at: number; list: string | undefined },
): SourceRecord {
  const elements = list === undefined ? undefined : lists.get(list);
  if (!elements) return { at, cells };
  const others = [...cells].filter(([column]) => column !== list && !column.startsWith(`${list ?? ""}.`));
  const [first = cells, ...further] = elements.map((element) => new Map([...others, ...element]));
  return { at, cells: first, ...(further.length === 0 ? {} : { sessions: [first, ...further] }) };
}

import { distance } from "fastest-levenshtein";
import { nearestName } from "../content/nearestName.ts";
import type { ImportInto } from "./planImport.ts";
import { ownInstitution } from "./planInstitution.ts";
import type { Records } from "./sourceRecord.ts";
import { UnreadableSource } from "./unreadableSource.ts";

/**
 * The columns must be in the source, and the areas and the institution in the guide.
 *
 * @throws UnreadableSource naming the first that is not
 */
export function checkMapping({ mapping, city, files }: ImportInto, source: Pick<Records, "unit" | "columns">): void {
  const { columns } = source;
  const named = [...Object.values(mapping.columns), mapping.area.column, mapping.kind.column];
  for (const column of named) {
    if (column === undefined || columns.includes(column)) continue;
    const { title, start } = mapping.columns;
    if (column !== title && column !== start && mayBeAbsent(column, source)) continue;
    throw new UnreadableSource("missing-column", {
      found: column,
      wanted: columns,
      nearest: nearestName(column, columns),
    });
  }
  const areas = Object.keys(city.areas);
  for (const area of [...Object.values(mapping.area.values), mapping.area.otherwise ?? null]) {
    if (area === null || areas.includes(area)) continue;
    throw new UnreadableSource("unknown-area", { found: area, wanted: areas, nearest: nearestName(area, areas) });
  }
  const isThere = files.some(({ path }) => path === `institutions/${mapping.institution}.md`);
  if (isThere || mapping.institution === ownInstitution(mapping)) return;
  const ids = files.flatMap(({ path }) => /^institutions\/([a-z0-9-]+)\.md$/.exec(path)?.[1] ?? []);
  throw new UnreadableSource("unknown-institution", {
    found: mapping.institution,
    wanted: ids,
    nearest: nearestName(mapping.institution, ids),
  });
}

/**
 * The columns of a table are there every day. In JSON a field may be absent because no record has it today; one that is all
 * but named as another was probably meant for it.
 */
function mayBeAbsent(column: string, { unit, columns }: Pick<Records, "unit" | "columns">): boolean {
  return unit === "record" && columns.every((other) => distance(column, other) > 2);
}

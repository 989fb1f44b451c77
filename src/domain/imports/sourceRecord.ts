/** One record of a source, whatever its format: a text for each of its fields. */
export interface SourceRecord {
  /** Where it begins in the source, as an editor counts lines: from 1, cells of several lines included. */
  line: number;
  /** By the name of the column; a field the record lacks is absent. */
  cells: ReadonlyMap<string, string>;
  /** Set where it has other than the wanted number of cells, so that none of them can be trusted. */
  cellCount?: { found: number; wanted: number };
}

export interface Records {
  columns: string[];
  records: SourceRecord[];
}

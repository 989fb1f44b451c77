import { CsvError, parse } from "csv-parse/sync";
import type { Records, SourceRecord } from "./sourceRecord.ts";
import { UnreadableSource } from "./unreadableSource.ts";

const delimiters = [",", ";", "\t", "|"] as const;

interface Row {
  cells: string[];
  line: number;
}

/**
 * Reads comma-separated values (RFC 4180), also with semicolons, tabs or bars. The first row names the columns; empty
 * lines are no records. A record with too few or too many cells is kept, and says so in `cellCount`.
 *
 * @throws UnreadableSource where there is no header, no record, or a quotation mark that never closes
 */
export function readCsv(text: string): Records {
  // The parser counts a CR and LF inside quotes as two lines; with one kind of line end the numbers are an editor's.
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (lines.trim() === "") throw new UnreadableSource("empty");
  const [header, ...rows] = parseRows(lines, findDelimiter(lines));
  if (!header || looksLikeData(header.cells)) throw new UnreadableSource("no-header");
  if (rows.length === 0) throw new UnreadableSource("no-records");
  const columns = nameColumns(header.cells);
  return { unit: "line", columns, records: rows.map((row) => makeRecord(row, columns)) };
}

/** The one that splits the first row into the most cells. */
function findDelimiter(text: string): string {
  const counts = delimiters.map((delimiter) => {
    const [first] = parse(text, { delimiter, to: 1, relax_quotes: true, skip_empty_lines: true });
    return first?.length ?? 0;
  });
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

function parseRows(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  let line = 1;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: string[], info) => {
        if (record.length > 1 || record[0] !== "") rows.push({ cells: record, line });
        line = info.lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableSource(error.code === "CSV_QUOTE_NOT_CLOSED" ? "unclosed-quote" : "broken-csv", { line });
  }
  return rows;
}

/** A header has words; a first row with a date, a number or an address in it is a record. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) =>
    /^\s*(?:https?:\/\/|[-+]?\d+(?:[.,]\d+)?\s*$|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b)/.test(cell),
  );
}

/** Columns without a name, or with one that is taken, are told apart by their number. */
function nameColumns(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.replace(/\s+/g, " ").trim());
  return names.map((name, index) => {
    if (name === "") return `column ${index + 1}`;
    return names.indexOf(name) === index ? name : `${name} (column ${index + 1})`;
  });
}

function makeRecord({ cells, line }: Row, columns: readonly string[]): SourceRecord {
  const further = cells.slice(columns.length);
  const complete = cells.length >= columns.length && further.every((cell) => cell.trim() === "");
  const entries = columns.flatMap((column, index) => {
    const cell = cells[index];
    return cell === undefined ? [] : [[column, cell] as const];
  });
  return {
    at: line,
    cells: new Map(entries),
    ...(complete ? {} : { cellCount: { found: cells.length, wanted: columns.length } }),
  };
}

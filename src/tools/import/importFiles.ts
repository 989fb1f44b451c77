import { basename, extname } from "node:path";
import { slugOf } from "../../domain/imports/slugOf.ts";

/** Where an import keeps its own files in a city's folder, relative to it. `check` and the site pass them by. */
export interface ImportFiles {
  /** How rows become events; a curator corrects it. */
  mapping: string;
  /** What was written, to know it again. */
  ledger: string;
  /** What became of every row of the last import. */
  report: string;
}

export function importFiles(name: string): ImportFiles {
  return {
    mapping: `import/${name}.yaml`,
    ledger: `import/${name}.written.json`,
    report: `import/${name}.report.txt`,
  };
}

/** The name of the import a file belongs to: its own without the date, so that tomorrow's file is the same import. */
export function nameOfImport(file: string): string {
  const stem = basename(file, extname(file)).replace(/\d{4}[-_.]?\d{2}[-_.]?\d{2}/g, " ");
  return slugOf(stem) || "import";
}

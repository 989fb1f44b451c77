import { basename, extname } from "node:path";
import { slugOf } from "../../domain/imports/slugOf.ts";
import { isAddress } from "./fetchSource.ts";

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

/**
 * The name of the import a file or an address belongs to: its own without the date, so that tomorrow's file is the same
 * import; of an address, whose last part is often the same elsewhere, with the site's.
 */
export function nameOfImport(source: string): string {
  const { site, file } = partsOf(source);
  const stem = basename(file, extname(file)).replace(/\d{4}[-_.]?\d{2}[-_.]?\d{2}/g, " ");
  return slugOf(`${site} ${stem}`) || "import";
}

/**
 * What a file or an address is called in what is written: an address without what may be secret in it, as the site and
 * the last part, such as `example.org events.json`.
 */
export function titleOfSource(source: string): string {
  const { site, file } = partsOf(source);
  return [site, file].filter(Boolean).join(" ");
}

function partsOf(source: string): { site: string; file: string } {
  const address = isAddress(source) ? URL.parse(source) : null;
  if (!address) return { site: "", file: basename(source) };
  return { site: address.hostname.replace(/^www\./, ""), file: basename(address.pathname) };
}

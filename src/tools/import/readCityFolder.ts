import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { City } from "../../domain/city/citySchema.ts";
import type { Mistake } from "../../domain/content/mistake.ts";
import type { SourceFile } from "../../domain/content/sourceFile.ts";
import { readCity } from "../../domain/guide/assembleGuide.ts";
import { emptyLedger, ledgerSchema, type Ledger } from "../../domain/imports/ledger.ts";
import type { Mapping } from "../../domain/imports/mappingSchema.ts";
import { UnreadableSource } from "../../domain/imports/unreadableSource.ts";
import { readSources } from "../../files/readContent.ts";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";
import { readMapping } from "./findMapping.ts";
import type { ImportFiles } from "./importFiles.ts";

/** A city's folder as an import finds it; everything may still be missing. */
export interface CityFolder {
  files: SourceFile[];
  city: City | undefined;
  mapping: Mapping | undefined;
  ledger: Ledger;
  report: string | undefined;
}

/**
 * Reads a city's folder and what earlier imports of that name left in it.
 *
 * @throws UnreadableSource where city.yaml, the mapping or the ledger cannot be used
 */
export async function readCityFolder(folder: string, paths: ImportFiles): Promise<CityFolder> {
  const { files } = await orMissing(readSources(folder), { files: [], otherFiles: [] });
  const mapping = files.find(({ path }) => path === paths.mapping);
  const readText = (path: string): Promise<string | undefined> =>
    orMissing<string | undefined>(readFile(join(folder, path), "utf8"), undefined);
  return {
    files,
    city: findCity(files),
    mapping: mapping && readMapping(mapping),
    ledger: readLedger(await readText(paths.ledger), paths.ledger),
    report: await readText(paths.report),
  };
}

function findCity(files: readonly SourceFile[]): City | undefined {
  if (!files.some(({ path }) => path === "city.yaml")) return undefined;
  const mistakes: Mistake[] = [];
  const city = readCity(files, mistakes);
  if (!city) throw new UnreadableSource("broken-city", { found: mistakes.map(printMistake).join("; ") });
  return city;
}

function readLedger(text: string | undefined, path: string): Ledger {
  if (text === undefined) return emptyLedger;
  try {
    return ledgerSchema.parse(JSON.parse(text));
  } catch {
    throw new UnreadableSource("broken-ledger", { found: path });
  }
}

async function orMissing<Value>(reading: Promise<Value>, missing: Value): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return missing;
    throw error;
  }
}

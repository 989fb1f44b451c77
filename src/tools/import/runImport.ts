import { createHash } from "node:crypto";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { citySchema, type City } from "../../domain/city/citySchema.ts";
import { decideWrites } from "../../domain/imports/decideWrites.ts";
import type { MappingGuess } from "../../domain/imports/guessMapping.ts";
import type { Mapping } from "../../domain/imports/mappingSchema.ts";
import { knownFiles } from "../../domain/imports/knownFiles.ts";
import { looksLikeTable } from "../../domain/imports/looksLikeTable.ts";
import { planImport } from "../../domain/imports/planImport.ts";
import { readRecords } from "../../domain/imports/readRecords.ts";
import { renderYaml } from "../../domain/imports/renderFile.ts";
import type { Records } from "../../domain/imports/sourceRecord.ts";
import { startCity } from "../../domain/imports/startCity.ts";
import { UnreadableSource } from "../../domain/imports/unreadableSource.ts";
import { readContent } from "../../files/readContent.ts";
import { reportImport } from "../../i18n/imports/reportImport.ts";
import type { ImportResult } from "../../i18n/imports/sayResult.ts";
import { startingWords, titleHint } from "../../i18n/imports/startingWords.ts";
import { checkZone, countryOf } from "./countryOf.ts";
import { completeMapping, makeMapping } from "./findMapping.ts";
import { importFiles, nameOfImport, titleOfSource } from "./importFiles.ts";
import { readCityFolder, type CityFolder } from "./readCityFolder.ts";
import { readSource } from "./readSource.ts";
import { UsageError } from "./usageError.ts";
import { writeWhole } from "./writeWhole.ts";

export interface ImportOptions {
  /** The file or the http(s) address to import. */
  file: string;
  /** The city's content folder; made if it is not there. */
  into: string;
  /** What the import and its mapping file are called: the file's name without its date, if left out. */
  name?: string | undefined;
  /** For a folder without city.yaml: the city's name, and its country if the time zone does not tell it. */
  city?: string | undefined;
  country?: string | undefined;
  /** The zone of the source's times, and of a new city; the city's own, if left out. */
  zone?: string | undefined;
  /** The language of the source's texts; told from the texts, if left out. */
  lang?: string | undefined;
  /** Only say what would be done. */
  dryRun?: boolean | undefined;
  /** The day in the city, as 2026-12-05: since when what is gone at the source is marked; the clock's, if left out. */
  today?: string | undefined;
  /** Called for each page that is fetched, where the file is an address with further pages. */
  onPage?: ((pages: number) => void) | undefined;
  /** Called for each record that is read and each file that is written. */
  onProgress?: ((step: "read" | "written", done: number, total: number) => void) | undefined;
}

/**
 * Imports a table of events into a city's folder. Nothing is written before it is clear that the whole source can be read;
 * only a mapping in which something is missing is left for the curator to complete.
 *
 * @throws UnreadableSource where nothing can be imported, UsageError where something must be said on the command line
 */
export async function runImport(options: ImportOptions): Promise<ImportResult> {
  const { into, dryRun = false, onProgress } = options;
  const source = readRecords(await readSource(options.file, { onPage: options.onPage }));
  const paths = importFiles(options.name ?? nameOfImport(options.file));
  const folder = await readCityFolder(into, paths);
  const write = async (path: string, text: string): Promise<void> => {
    if (!dryRun) await writeWhole(join(into, path), text);
  };

  const { guess, text: guessedText } = folder.mapping
    ? { guess: keepTo(folder.mapping, options), text: undefined }
    : guessMappingFile(source, folder, options);
  if (guessedText !== undefined && lacksColumns(guess)) {
    if (!looksLikeTable(source)) throw new UnreadableSource("no-table");
    await write(paths.mapping, guessedText);
  }
  const mapping = completeMapping(guess, source, { dryRun });
  const newCity = folder.city ? undefined : makeCity(guess, options);
  const city = folder.city ?? citySchema.parse(newCity);

  const known = knownFiles(folder.ledger, folder.files, mapping);
  const plan = planImport(source, {
    ...{ mapping, city, files: folder.files, ledger: known },
    onProgress: (done, total) => onProgress?.("read", done, total),
  });
  const today = options.today ?? Temporal.Now.plainDateISO(city.timeZone).toString();
  const { decisions, ledger } = decideWrites(plan, { files: folder.files, ledger: known, today, hash });
  const report = reportImport(plan, { file: titleOfSource(options.file), mapping: paths.mapping, decisions });
  if (guessedText !== undefined) await write(paths.mapping, guessedText);
  if (newCity) await write("city.yaml", renderYaml(newCity, { title: titleHint }));
  const writes = decisions.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  for (const [index, { path, text }] of writes.entries()) {
    await write(path, text);
    if (!dryRun) onProgress?.("written", index + 1, writes.length);
  }
  if (JSON.stringify(ledger) !== JSON.stringify(folder.ledger)) {
    await write(paths.ledger, `${JSON.stringify(ledger, null, 2)}\n`);
  }
  if (report !== folder.report) await write(paths.report, report);
  const check = dryRun ? undefined : await readContent(into);
  const isGuessed = guessedText !== undefined;
  return { plan, decisions, mapping, isGuessed, isNewCity: newCity !== undefined, check };
}

function guessMappingFile(
  source: Records,
  folder: CityFolder,
  { file, name, zone, lang }: ImportOptions,
): { guess: MappingGuess; text: string } {
  const timeZone = zone ?? folder.city?.timeZone;
  if (timeZone === undefined) {
    throw new UsageError("Say the time zone of the city, as in --zone Europe/Berlin: there is no city.yaml yet.");
  }
  checkZone(timeZone);
  const known = { name: name ?? nameOfImport(file), file: titleOfSource(file), timeZone, lang, city: folder.city };
  return makeMapping(source, known);
}

/** A column that no guess was made for is for the curator to name in the file; so is then a language that is missing too. */
function lacksColumns({ columns }: MappingGuess): boolean {
  return columns.title === undefined || columns.start === undefined;
}

/** What the mapping file says holds; saying something else on the command line would be lost. */
function keepTo(mapping: Mapping, { zone, lang }: ImportOptions): Mapping {
  if (zone !== undefined && zone !== mapping.timeZone) {
    throw new UsageError(
      `The mapping file says timeZone: ${mapping.timeZone}; to use --zone ${zone}, change it there.`,
    );
  }
  if (lang !== undefined && lang !== mapping.lang) {
    throw new UsageError(`The mapping file says lang: ${mapping.lang}; to use --lang ${lang}, change it there.`);
  }
  return mapping;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function makeCity(guess: MappingGuess, { city, zone, country }: ImportOptions): Partial<City> {
  if (city === undefined) {
    throw new UsageError("Say the name of the city, as in --city Karlsruhe: there is no city.yaml yet.");
  }
  const timeZone = zone ?? guess.timeZone;
  checkZone(timeZone);
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) {
    throw new UsageError(`${country} is no country: write two capital letters, as in --country DE.`);
  }
  const words = startingWords(city, guess.lang ?? "en");
  return startCity({ name: city, timeZone, country: country ?? countryOf(timeZone), ...words }, guess);
}

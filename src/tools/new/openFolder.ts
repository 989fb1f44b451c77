import { existsSync, statSync } from "node:fs";
import type { City } from "../../domain/city/citySchema.ts";
import type { Mistake } from "../../domain/content/mistake.ts";
import type { SourceFile } from "../../domain/content/sourceFile.ts";
import { readCity } from "../../domain/guide/assembleGuide.ts";
import { listTaken } from "../../domain/guide/checkNewEvent.ts";
import { listEntries } from "../../domain/guide/listEntries.ts";
import { readSources } from "../../files/readContent.ts";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";
import { en } from "../../i18n/newEvent/en.ts";
import { UsageError } from "../import/usageError.ts";
import { Refusal } from "./refusal.ts";

/** A city's folder that an event can be added to. */
export interface OpenFolder {
  folder: string;
  files: SourceFile[];
  otherFiles: string[];
  city: City;
  /** Ids that are or were in use, each with the file that has it. */
  taken: ReadonlyMap<string, string>;
}

/**
 * Reads a city's folder. What is wrong with single entries in it does not matter here.
 *
 * @throws UsageError if there is no such folder; Refusal if it lacks what every event needs
 */
export async function openFolder(folder: string): Promise<OpenFolder> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(en.noFolder(folder));
  const { files, otherFiles } = await readSources(folder);
  const mistakes: Mistake[] = [];
  const city = readCity(files, mistakes);
  if (!city)
    throw new Refusal(mistakes.map((one) => printMistake({ ...one, file: `${folder}/${one.file}` })).join("\n"));
  if (Object.keys(city.areas).length === 0) throw new Refusal(en.noArea);
  if (listEntries(files, "institutions").length === 0) throw new Refusal(en.noInstitution(`${folder}/institutions`));
  return { folder, files, otherFiles, city, taken: listTaken(files) };
}

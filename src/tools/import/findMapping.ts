import type { City } from "../../domain/city/citySchema.ts";
import { checkShape } from "../../domain/content/checkShape.ts";
import { readYaml } from "../../domain/content/readYaml.ts";
import type { SourceFile } from "../../domain/content/sourceFile.ts";
import { guessMapping, type MappingGuess } from "../../domain/imports/guessMapping.ts";
import { mappingSchema, type Mapping } from "../../domain/imports/mappingSchema.ts";
import { renderMapping } from "../../domain/imports/renderMapping.ts";
import type { Records } from "../../domain/imports/sourceRecord.ts";
import { UnreadableSource } from "../../domain/imports/unreadableSource.ts";
import { mappingHeader, sourceColumns, unusedColumns } from "../../i18n/imports/mappingWords.ts";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";

/** A mapping as a curator left it. @throws UnreadableSource saying what is wrong with it, all of it on one line */
export function readMapping(file: SourceFile): Mapping {
  const source = readYaml(file, file.text);
  const { value, mistakes } =
    source.mistakes.length > 0 ? { mistakes: source.mistakes } : checkShape(source, mappingSchema, file.path);
  if (value) return value;
  throw new UnreadableSource("broken-mapping", { found: mistakes.map(printMistake).join("; ") });
}

/** A mapping guessed from the source, and the file a curator corrects it in. */
export function makeMapping(
  source: Records,
  known: { name: string; file: string; timeZone: string; lang: string | undefined; city: City | undefined },
): { guess: MappingGuess; text: string } {
  const guess = guessMapping(source, known);
  const words = { header: mappingHeader(known.file), has: sourceColumns, unused: unusedColumns };
  return { guess, text: renderMapping(guess, source, words) };
}

/** The guess, if nothing is missing from it. @throws UnreadableSource naming the first thing no guess was made for */
export function completeMapping(
  { columns, lang, ...others }: MappingGuess,
  source: Records,
  { dryRun }: { dryRun: boolean },
): Mapping {
  const code = dryRun ? "no-column-in-dry-run" : "no-column";
  const { title, start } = columns;
  if (title === undefined) throw new UnreadableSource(code, { found: "title", wanted: source.columns });
  if (start === undefined) throw new UnreadableSource(code, { found: "start", wanted: source.columns });
  if (lang === undefined) throw new UnreadableSource("unknown-language");
  return { ...others, lang, columns: { ...columns, title, start } };
}

import { parseArgs } from "node:util";
import { idPattern } from "../domain/content/sourceFile.ts";
import { UnreadableSource } from "../domain/imports/unreadableSource.ts";
import { sayResult } from "../i18n/imports/sayResult.ts";
import { sayUnreadable } from "../i18n/imports/sayImport.ts";
import { importFiles, nameOfImport, titleOfSource } from "./import/importFiles.ts";
import { runImport, type ImportOptions } from "./import/runImport.ts";
import { UsageError } from "./import/usageError.ts";

const help = `npm run import -- <file or address> --into <folder>

Makes events of a calendar (.ics), a table (CSV) or JSON, from a file or an http(s) address: one Markdown file for each
event, and one for each place. The first time it guesses what the columns mean, says so, and writes that into
<folder>/import/<name>.yaml for you to correct; from then on it reads that file. What cannot be understood is set aside
and reported, never guessed.
Run it again whenever the source has changed: what changed there comes in, a field you edited by hand is never
overwritten, and what is gone there is marked in its file (source: vanished:) and never deleted.

--into <folder>   the city's content folder; a new one gets a city.yaml
--city <name>     for a new folder: the city's name
--zone <zone>     the time zone of times that name none, and of a new city: Europe/Berlin
--country <code>  for a new folder, where the zone does not tell the country: DE
--lang <code>     the language of the texts, where they do not tell it: de
--name <name>     what the import is called; the file's name without its date, if left out
--dry-run         only say what would be done, file by file

Exit code: 0 if the source was imported (records set aside or not), 1 if it could not be, or if check finds
something wrong in the folder afterwards, 2 if the command cannot be understood.`;

function readArguments(): ImportOptions | undefined {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = { into: text, city: text, zone: text, country: text, lang: text, name: text };
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...options, "dry-run": flag, help: flag },
  });
  if (values.help) return undefined;
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError("Name the file or the address to import.");
  if (others.length > 0) throw new UsageError(`One source at a time: ${positionals.join(", ")} are several.`);
  if (values.into === undefined) throw new UsageError("Say into which folder, as in --into content.");
  if (values.lang !== undefined && !/^[a-z]{2,3}$/.test(values.lang)) {
    throw new UsageError(`${values.lang} is no language: write two or three small letters, as in --lang de.`);
  }
  if (values.name !== undefined && !idPattern.test(values.name)) {
    throw new UsageError(`${values.name} cannot be a name: write small Latin letters, digits and hyphens.`);
  }
  return { ...values, file, into: values.into, dryRun: values["dry-run"] };
}

function sayProgress(step: "read" | "written", done: number, total: number): void {
  if (done % 500 !== 0 || done === 0 || done >= total) return;
  console.error(step === "read" ? `${done} of ${total} records read …` : `${done} of ${total} files written …`);
}

function sayPages(pages: number): void {
  if (pages % 10 === 0) console.error(`${pages} pages fetched …`);
}

async function main(): Promise<number> {
  let mapping = "";
  try {
    const options = readArguments();
    if (!options) {
      console.log(help);
      return 0;
    }
    const own = importFiles(options.name ?? nameOfImport(options.file));
    mapping = `${options.into}/${own.mapping}`;
    const result = await runImport({ ...options, onProgress: sayProgress, onPage: sayPages });
    const { file, into } = options;
    console.log(sayResult(result, { file: titleOfSource(file), into, mapping, report: `${into}/${own.report}` }));
    return (result.check?.mistakes.length ?? 0) > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof UnreadableSource) {
      console.error(sayUnreadable(error, mapping));
      return 1;
    }
    if (error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS")) {
      console.error(`${(error as Error).message}\nnpm run import -- --help says more.`);
      return 2;
    }
    if (isSystemError(error)) {
      console.error(`Cannot import: ${error.message}`);
      return 1;
    }
    throw error;
  }
}

/** A folder that cannot be written, a full disk… */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

process.exitCode = await main();

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readContent } from "../files/readContent.ts";
import { printMistake } from "../i18n/mistakes/sayMistake.ts";

const help = `npm run check [-- <folder>]

Reads a city's content and says everything that is wrong with it, as file:line:column and a sentence.
<folder>  the content folder; $CONTENT_DIR or content/ if left out
Exit code: 0 if nothing is wrong, 1 if something is, 2 if it was called wrongly or there is no such folder.`;

process.exitCode = await main();

/** @returns the exit code the help describes */
async function main(): Promise<number> {
  const args = readArguments();
  if (args === undefined) return 2;
  if (args.help) {
    console.log(help);
    return 0;
  }
  const { folder } = args;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(`There is no folder ${folder}: name the one that holds the city.yaml.`);
    return 2;
  }
  const { mistakes, files } = await readContent(folder);
  for (const mistake of mistakes) console.error(printMistake({ ...mistake, file: join(folder, mistake.file) }));
  if (mistakes.length === 0) {
    console.log(`${count(files, "file")} in ${folder}, nothing wrong.`);
    return 0;
  }
  const wrong = new Set(mistakes.map(({ file }) => file)).size;
  console.error(`\n${count(mistakes.length, "mistake")} in ${count(wrong, "file")} of ${files}.`);
  return 1;
}

function readArguments(): { help: boolean; folder: string } | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
    return { help: values.help ?? false, folder: positionals[0] ?? process.env["CONTENT_DIR"] ?? "content" };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return undefined;
  }
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

import { parseArgs } from "node:util";
import { readContent } from "../files/readContent.ts";
import { printMistake } from "../i18n/mistakes/sayMistake.ts";

const help = `npm run check [-- <folder>]

Reads a city's content and says everything that is wrong with it, as file:line:column and a sentence.
<folder>  the content folder; $CONTENT_DIR or content/ if left out
Exit code: 0 if nothing is wrong, 1 if something is, 2 if the folder cannot be read.`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
if (values.help) {
  console.log(help);
} else {
  const folder = positionals[0] ?? process.env["CONTENT_DIR"] ?? "content";
  try {
    const { mistakes, files } = await readContent(folder);
    for (const mistake of mistakes) console.error(printMistake({ ...mistake, file: `${folder}/${mistake.file}` }));
    const wrong = new Set(mistakes.map(({ file }) => file)).size;
    if (mistakes.length === 0) console.log(`${files} files in ${folder}, nothing wrong.`);
    else console.error(`\n${mistakes.length} mistakes in ${wrong} of ${files} files.`);
    process.exitCode = mistakes.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`Cannot read the folder ${folder}: ${(error as Error).message}`);
    process.exitCode = 2;
  }
}

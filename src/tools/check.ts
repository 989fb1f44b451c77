import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { compareVersions } from "../domain/changes/compareVersions.ts";
import { compareMistakes } from "../domain/content/mistake.ts";
import { assembleGuide } from "../domain/guide/assembleGuide.ts";
import { readSources } from "../files/readContent.ts";
import { printMistake } from "../i18n/mistakes/sayMistake.ts";
import { readEarlier } from "./check/readEarlier.ts";

const help = `npm run check [-- [--since <ref>] <folder>]

Reads a city's content and says everything that is wrong with it, as file:line:column and a sentence.
On a branch it also says which event has another time or place than on main with nothing in \`changes\` to tell residents,
and which address is gone. Imported events follow their source and are not held to that.
<folder>       the content folder; $CONTENT_DIR or content/ if left out
--since <ref>  compare with this commit or branch instead of main
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
  const { files, otherFiles } = await readSources(folder);
  const earlier = await readEarlier(folder, args.since);
  if (earlier && "missing" in earlier) {
    console.error(`Not compared with ${earlier.missing}: git has no such commit here.`);
    if (args.since !== undefined) return 2;
  }
  const since = earlier && "files" in earlier ? earlier : undefined;
  const mistakes = [
    ...assembleGuide(files, { otherFiles }).mistakes,
    ...(since ? compareVersions(since.files, files, Temporal.Now.instant()) : []),
  ].toSorted(compareMistakes);
  for (const mistake of mistakes) console.error(printMistake({ ...mistake, file: join(folder, mistake.file) }));
  if (mistakes.length === 0) {
    const compared = since ? `, compared with ${since.ref}` : "";
    console.log(`${count(files.length, "file")} in ${folder}${compared}, nothing wrong.`);
    return 0;
  }
  const wrong = new Set(mistakes.map(({ file }) => file)).size;
  console.error(`\n${count(mistakes.length, "mistake")} in ${count(wrong, "file")} of ${files.length}.`);
  return 1;
}

function readArguments(): { help: boolean; folder: string; since: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: "boolean" }, since: { type: "string" } },
    });
    return {
      help: values.help ?? false,
      since: values.since,
      folder: positionals[0] ?? process.env["CONTENT_DIR"] ?? "content",
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return undefined;
  }
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

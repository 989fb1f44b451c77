import { en } from "../i18n/newEvent/en.ts";
import { UsageError } from "./import/usageError.ts";
import { newEvent } from "./new/newEvent.ts";
import { readEventFlags } from "./new/readEventFlags.ts";
import { Refusal } from "./new/refusal.ts";

/** @returns the exit code the help describes */
async function main(): Promise<number> {
  try {
    const flags = readEventFlags(process.argv.slice(2));
    if (flags) await newEvent(flags);
    else console.log(en.help);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      console.error(error.message);
      return 1;
    }
    if (error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS")) {
      console.error(`${(error as Error).message}\n${en.moreHelp}`);
      return 2;
    }
    throw error;
  }
}

process.exitCode = await main();

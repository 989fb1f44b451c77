import { parseArgs } from "node:util";
import { answerNames, tidyAnswer, type Answers } from "../../domain/events/newEvent.ts";
import { en } from "../../i18n/newEvent/en.ts";
import { UsageError } from "../import/usageError.ts";

export interface EventFlags {
  /** What the flags answer already. */
  answers: Answers;
  /** The content folder. */
  into: string;
  dryRun: boolean;
}

/** @returns undefined if help was asked for. @throws UsageError, or what `parseArgs` throws, for flags that are none */
export function readEventFlags(args: readonly string[]): EventFlags | undefined {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const texts = Object.fromEntries(answerNames.map((name) => [name, text]));
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...texts, into: text, online: flag, "dry-run": flag, help: flag },
  });
  if (values.help) return undefined;
  const [thing, stray] = positionals;
  if (thing !== "event") throw new UsageError(en.what);
  if (stray !== undefined) throw new UsageError(en.flagsLost(stray));
  const said: Readonly<Record<string, unknown>> = values;
  const answers = Object.fromEntries(
    answerNames.flatMap((name) => {
      const value = said[name] === true ? "yes" : said[name];
      return typeof value === "string" ? [[name, tidyAnswer(value)]] : [];
    }),
  );
  return { answers, into: values.into ?? process.env["CONTENT_DIR"] ?? "content", dryRun: values["dry-run"] ?? false };
}

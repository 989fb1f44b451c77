import type { Mistake, MistakeCode } from "../../domain/content/mistake.ts";
import { en } from "./en.ts";

/** The parts of a sentence, already quoted. */
interface MistakeParts {
  key: string;
  found: string;
  wanted: string;
}

export type MistakeWords = Record<MistakeCode, (parts: MistakeParts) => string> & {
  didYouMean: (nearest: string) => string;
  /** What the schema calls a type, in the words of somebody who has never seen one. */
  types: Record<string, string>;
};

/** The sentence a curator reads about a mistake, without its place. */
export function sayMistake(mistake: Mistake): string {
  const words = en;
  const wanted = (typeof mistake.wanted === "string" ? [mistake.wanted] : (mistake.wanted ?? []))
    .map((one) => words.types[one] ?? one)
    .filter((one, index, all) => all.indexOf(one) === index)
    .join(", ");
  const sentence = words[mistake.code]({
    key: mistake.key === undefined || mistake.key === "" ? "What stands in this file" : mistake.key,
    found: mistake.found === undefined ? "nothing" : `“${mistake.found}”`,
    wanted,
  });
  return mistake.nearest === undefined ? sentence : `${sentence} ${words.didYouMean(mistake.nearest)}`;
}

/** `events/choir.md:4:8 start is “…”`: how a mistake is printed, in a form editors and terminals can follow. */
export function printMistake(mistake: Mistake): string {
  return `${mistake.file}:${mistake.line}:${mistake.column}  ${sayMistake(mistake)}`;
}

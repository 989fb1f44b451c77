import type { Mistake } from "../../domain/content/mistake.ts";
import { sayMistake } from "../mistakes/sayMistake.ts";
import { en } from "./en.ts";

/** The sentence about an answer, where there is no file yet in which it could be at a line. */
export function sayAnswerMistake(mistake: Mistake): string {
  if (mistake.code === "missing") return en.needed;
  if (mistake.code === "bad-file-name" && mistake.found === "") return en.noName;
  if (mistake.code === "duplicate-id") return en.taken(mistake.found ?? "", String(mistake.wanted));
  return sayMistake(mistake);
}

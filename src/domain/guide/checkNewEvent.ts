import type { City } from "../city/citySchema.ts";
import type { Mistake } from "../content/mistake.ts";
import { idPattern, type SourceFile } from "../content/sourceFile.ts";
import { fieldsOf, type Answers } from "../events/newEvent.ts";
import { renderMarkdown } from "../imports/renderFile.ts";
import { assembleGuide } from "./assembleGuide.ts";
import { listEntries } from "./listEntries.ts";

/** The ids that events and archive entries have or had, each with the file that has it. */
export function listTaken(files: readonly SourceFile[]): Map<string, string> {
  const entries = [...listEntries(files, "events"), ...listEntries(files, "archive")];
  const now = entries.map(({ id, file }): [string, string] => [id, file]);
  const before = entries.flatMap(({ formerly, file }) => formerly.map((id): [string, string] => [id, file]));
  return new Map([...before, ...now]);
}

/**
 * What is wrong with the answers so far, by the very rules files are checked by; what has no answer yet is missing.
 * `files` is a city's folder; its other events are not read, so that an answer takes no longer in a big city.
 */
export function checkNewEvent(
  answers: Answers,
  { city, files, taken }: { city: City; files: readonly SourceFile[]; taken: ReadonlyMap<string, string> },
): Mistake[] {
  const others = files.filter(({ path }) => !/^(?:events|archive)\//.test(path));
  const path = "events/new-event.md";
  const text = renderMarkdown(fieldsOf(answers, city), "");
  const { mistakes } = assembleGuide([...others, { path, text }]);
  return [...checkId(answers.id, taken), ...mistakes.filter(({ file }) => file === path)];
}

function checkId(id: string | undefined, taken: ReadonlyMap<string, string>): Mistake[] {
  if (id === undefined) return [];
  const base = { file: `events/${id}.md`, line: 1, column: 1, found: id };
  if (!idPattern.test(id)) return [{ ...base, code: "bad-file-name" }];
  const owner = taken.get(id);
  return owner === undefined ? [] : [{ ...base, code: "duplicate-id", wanted: owner }];
}

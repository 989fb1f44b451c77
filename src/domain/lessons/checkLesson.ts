import type { Mistake } from "../content/mistake.ts";
import { nearestName } from "../content/nearestName.ts";
import type { MarkdownSource } from "../content/readMarkdown.ts";
import { readSteps } from "./readSteps.ts";

/**
 * What is wrong with the text of a lesson or of its translation: every picture must lie beside it (`otherFiles` are the
 * paths of all pictures), have words for those who cannot see it, and stand on a line of its own.
 */
export function checkLesson(file: string, source: MarkdownSource, otherFiles: readonly string[]): Mistake[] {
  const { opening, steps } = readSteps(source.body);
  const beside = otherFiles.flatMap((path) => (path.startsWith("lessons/") ? [path.slice("lessons/".length)] : []));
  return [opening, ...steps]
    .flatMap(({ pictures }) => pictures)
    .flatMap(({ file: found, alt, line, isAlone }): Mistake[] => {
      const place = { file, line: source.bodyLine + line, column: 1, key: `![${alt}](${found})`, found };
      const wrong: Mistake[] = [];
      if (!beside.includes(found)) {
        wrong.push({ ...place, code: "missing-file", nearest: nearestName(found, beside) });
      }
      if (alt === "") wrong.push({ ...place, code: "missing-alt" });
      if (!isAlone) wrong.push({ ...place, code: "picture-in-text" });
      return wrong;
    });
}

/** A lesson that shows nothing to do would be an empty page. */
export function checkSteps(file: string, source: MarkdownSource): Mistake[] {
  const path = (source.data as { path?: unknown } | undefined)?.path;
  const hasPath = Array.isArray(path) && path.length > 0;
  if (hasPath || readSteps(source.body).steps.length > 0) return [];
  return [{ file, line: source.bodyLine, column: 1, code: "no-steps" }];
}

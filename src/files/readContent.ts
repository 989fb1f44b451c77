import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Mistake } from "../domain/content/mistake.ts";
import type { SourceFile } from "../domain/content/sourceFile.ts";
import { assembleGuide } from "../domain/guide/assembleGuide.ts";
import type { Guide } from "../domain/guide/guide.ts";

/** Every text a city's guide is made of, and the paths of what lies beside them; throws if there is no such folder. */
export async function readSources(contentDir: string): Promise<{ files: SourceFile[]; otherFiles: string[] }> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
  const isText = (path: string): boolean => /\.(?:md|ya?ml)$/.test(path);
  const files = paths
    .filter(isText)
    .map(async (path) => ({ path, text: await readFile(join(contentDir, path), "utf8") }));
  return { files: await Promise.all(files), otherFiles: paths.filter((path) => !isText(path)) };
}

/** Reads and checks a city's content folder. */
export async function readContent(contentDir: string): Promise<{ guide?: Guide; mistakes: Mistake[]; files: number }> {
  const { files, otherFiles } = await readSources(contentDir);
  return { ...assembleGuide(files, { otherFiles }), files: files.length };
}

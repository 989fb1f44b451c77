import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Mistake } from "../domain/content/mistake.ts";
import type { SourceFile } from "../domain/content/sourceFile.ts";
import { assembleGuide } from "../domain/guide/assembleGuide.ts";
import type { Guide } from "../domain/guide/guide.ts";

/** Every text a city's guide is made of; throws if there is no such folder. */
export async function readSources(contentDir: string): Promise<SourceFile[]> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && /\.(?:md|ya?ml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(contentDir, path).split(sep).join("/"),
      text: await readFile(path, "utf8"),
    })),
  );
}

/** Reads and checks a city's content folder. */
export async function readContent(contentDir: string): Promise<{ guide?: Guide; mistakes: Mistake[]; files: number }> {
  const files = await readSources(contentDir);
  return { ...assembleGuide(files), files: files.length };
}

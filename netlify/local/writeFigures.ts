import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ratingsRoot } from "../../src/domain/ratings/ratingKey.ts";
import { foldFigures } from "../../src/domain/results/figures.ts";
import { openEmbeddedFacts } from "../facts/embeddedFacts.ts";

/** Writes what residents did so far beside their facts, for the build to show; undefined where nobody did anything yet. */
export async function writeFigures(dataDir: string): Promise<string | undefined> {
  const file = join(dataDir, "facts.sqlite");
  if (!existsSync(file)) return undefined;
  const { facts, close } = openEmbeddedFacts(file);
  try {
    const figures = foldFigures(await facts.list(ratingsRoot), Date.now());
    const path = join(dataDir, "figures.json");
    await writeFile(path, JSON.stringify(figures));
    return path;
  } finally {
    close();
  }
}

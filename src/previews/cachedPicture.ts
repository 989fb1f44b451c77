import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

const keptDays = 60;
let sweeping: Promise<void> | undefined;

/**
 * The picture of that name as an earlier build left it in the folder, or as `make` draws it now. What no build has asked
 * for in 60 days is removed.
 */
export async function cachedPicture(folder: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  await (sweeping ??= removeUnused(folder));
  const file = join(folder, name);
  try {
    const kept = await readFile(file);
    const now = new Date();
    await utimes(file, now, now);
    return kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const picture = await make();
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, picture);
  await rename(unfinished, file);
  return picture;
}

async function removeUnused(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if ((await stat(file)).mtimeMs < oldest) await rm(file);
  }
}

import { readFile, stat } from "node:fs/promises";
import { decodeSource } from "../../domain/imports/decodeSource.ts";
import { UnreadableSource } from "../../domain/imports/unreadableSource.ts";

const megabyte = 1024 * 1024;
const largest = 200 * megabyte;

/**
 * The text of a file.
 *
 * @throws UnreadableSource where there is none
 */
export async function readSource(path: string): Promise<string> {
  const found = await stat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  });
  if (!found) throw new UnreadableSource("not-found", { found: path });
  if (found.isDirectory()) throw new UnreadableSource("is-folder", { found: path });
  if (found.size > largest) {
    const sizes = [found.size, largest].map((size) => `${Math.ceil(size / megabyte)} MB`);
    throw new UnreadableSource("too-big", { found: sizes[0] ?? "", wanted: sizes.slice(1) });
  }
  return decodeSource(await readFile(path));
}

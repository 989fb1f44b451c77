import { readFile, stat } from "node:fs/promises";
import { decodeSource } from "../../domain/imports/decodeSource.ts";
import { UnreadableSource } from "../../domain/imports/unreadableSource.ts";
import { fetchPages } from "./fetchPages.ts";
import { isAddress } from "./fetchSource.ts";
import { megabyte, sizeLimit } from "./sizeLimit.ts";

/**
 * The text of a file, or of an address and of the pages behind it; `onPage` is called with how many of those there are so
 * far.
 *
 * @throws UnreadableSource where there is none
 */
export async function readSource(
  place: string,
  { onPage }: { onPage?: ((pages: number) => void) | undefined } = {},
): Promise<string[]> {
  if (isAddress(place)) return fetchPages(place, { ...(onPage ? { onPage } : {}) });
  const found = await stat(place).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  });
  if (!found) throw new UnreadableSource("not-found", { found: place });
  if (found.isDirectory()) throw new UnreadableSource("is-folder", { found: place });
  if (found.size > sizeLimit) {
    const sizes = [found.size, sizeLimit].map((size) => `${Math.ceil(size / megabyte)} MB`);
    throw new UnreadableSource("too-big", { found: sizes[0] ?? "", wanted: sizes.slice(1) });
  }
  return [decodeSource(await readFile(place))];
}

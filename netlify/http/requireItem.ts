import { Problem } from "../../src/domain/problems/problem.ts";
import { readItem, type Item } from "../../src/files/readItem.ts";
import type { Platform } from "../platform/platform.ts";

/** A file's name may have 255 bytes, extension and translation's language included. */
const longestId = 240;

/**
 * The event or archive entry an address names.
 *
 * @throws Problem `no-such-event`, for what cannot be an id as well
 */
export async function requireItem(platform: Pick<Platform, "contentDir">, id: string | undefined): Promise<Item> {
  const item = id !== undefined && id.length <= longestId ? await readItem(platform.contentDir, id) : undefined;
  if (!item) throw new Problem("no-such-event");
  return item;
}

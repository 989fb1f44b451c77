import { decodeSource } from "../../domain/imports/decodeSource.ts";
import { findNextPage } from "../../domain/imports/json/findPages.ts";
import { parseJson } from "../../domain/imports/json/parseJson.ts";
import { looksLikeJson } from "../../domain/imports/readRecords.ts";
import { fetchSource } from "./fetchSource.ts";
import { sizeLimit } from "./sizeLimit.ts";

const mostPages = 200;

/**
 * The texts of an address and of the pages behind it, one after the other, where it is JSON that names the next one on the
 * same server. `onPage` is called with how many there are so far.
 *
 * @throws UnreadableSource where one of them cannot be read
 */
export async function fetchPages(
  address: string,
  { onPage, limit = sizeLimit, timeout }: { onPage?: (pages: number) => void; limit?: number; timeout?: number } = {},
): Promise<string[]> {
  const texts: string[] = [];
  const seen = new Set<string>();
  let size = 0;
  let next: string | undefined = address;
  while (next !== undefined && texts.length < mostPages && !seen.has(next)) {
    seen.add(next);
    const fetched = await fetchSource(next, { limit: limit - size, ...(timeout === undefined ? {} : { timeout }) });
    const text = decodeSource(fetched.bytes, fetched.charset);
    size += fetched.bytes.length;
    texts.push(text);
    onPage?.(texts.length);
    next = looksLikeJson(text) ? nextOf(text, fetched.url) : undefined;
  }
  return texts;
}

/** Many servers behind a proxy say `http:` of themselves; the page is asked for as the first one was. */
function nextOf(text: string, url: string): string | undefined {
  const found = findNextPage(parseJson(text));
  const here = new URL(url);
  const next = found === undefined ? null : URL.parse(found, url);
  if (next?.host !== here.host) return undefined;
  next.protocol = here.protocol;
  return next.href;
}

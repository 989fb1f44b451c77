const longestKey = 600;
const segmentPattern = /^[a-z0-9_-]+$/;

/**
 * Refuses a key that a fact may not have: a key is segments of `[a-z0-9_-]` between single slashes, at most 600 bytes.
 * Blobs are addressed by URLs that carry keys as they are, so anything else could come to mean another address.
 *
 * @throws TypeError saying what is wrong with the key
 */
export function checkFactKey(key: string): void {
  const fault = findKeyFault(key);
  if (fault) throw new TypeError(`Cannot use ${quote(key)} as the key of a fact: ${fault}`);
}

/**
 * Refuses a prefix that facts may not be listed by: a key and a slash, so that `events/a/` never lists `events/ab`.
 *
 * @throws TypeError saying what is wrong with the prefix
 */
export function checkFactPrefix(prefix: string): void {
  const fault = prefix.endsWith("/") ? findKeyFault(prefix.slice(0, -1)) : "it does not end in a slash";
  if (fault) throw new TypeError(`Cannot list facts under ${quote(prefix)}: ${fault}`);
}

function findKeyFault(key: string): string | undefined {
  if (key === "") return "it is empty";
  if (key.startsWith("/")) return "it starts with a slash";
  if (key.length > longestKey) return `it is longer than ${longestKey} bytes`;
  const segment = key.split("/").find((part) => !segmentPattern.test(part));
  if (segment === "") return "it has an empty segment";
  if (segment !== undefined) return `the segment ${quote(segment)} has characters other than a-z, 0-9, _ and -`;
  return undefined;
}

/** As JSON, so that what is invisible shows, and short enough for a log line. */
function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

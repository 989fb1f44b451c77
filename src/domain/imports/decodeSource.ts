import { UnreadableSource } from "./unreadableSource.ts";

/**
 * The text of a file that should be a table of events, which must be UTF-8.
 *
 * @throws UnreadableSource saying what it is instead
 */
export function decodeSource(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableSource("empty");
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UnreadableSource("spreadsheet");
  }
  // Windows programs write UTF-16 with its mark; ASCII in UTF-16 without one has a zero in every other byte.
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || bytes.subarray(0, 1000).includes(0)) {
    throw new UnreadableSource("utf-16");
  }
  const text = decodeUtf8(bytes);
  const beginning = text.slice(0, 1000).trimStart();
  if (/^<(?:!doctype|html|head|body|\?xml|!--)/i.test(beginning)) throw new UnreadableSource("html-page");
  if (/^[[{]|^BEGIN:VCALENDAR/.test(beginning)) throw new UnreadableSource("not-csv");
  return text;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSource("not-utf8");
  }
}

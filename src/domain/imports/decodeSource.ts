import { UnreadableSource } from "./unreadableSource.ts";

/** How files begin that hold no text, in bytes. */
const beginnings = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: "spreadsheet" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: "spreadsheet" },
  { bytes: [0x1f, 0x8b], code: "compressed" },
  { bytes: [0x25, 0x50, 0x44, 0x46], code: "pdf" },
  // Windows programs write UTF-16 with its mark.
  { bytes: [0xff, 0xfe], code: "utf-16" },
  { bytes: [0xfe, 0xff], code: "utf-16" },
] as const;

/**
 * The text of a source, which must be UTF-8, or be written in the `charset` its server says, by its name on the web.
 *
 * @throws UnreadableSource saying what it is instead, where it can be no calendar, no JSON and no table
 */
export function decodeSource(bytes: Uint8Array, charset?: string): string {
  if (bytes.length === 0) throw new UnreadableSource("empty");
  const other = beginnings.find((beginning) => beginning.bytes.every((byte, index) => bytes[index] === byte));
  if (other) throw new UnreadableSource(other.code);
  // ASCII in UTF-16 without a mark has a zero in every other byte.
  if (bytes.subarray(0, 1000).includes(0)) throw new UnreadableSource("utf-16");
  const text = decode(bytes) ?? decode(bytes, charset);
  if (text === undefined) {
    throw charset === undefined
      ? new UnreadableSource("not-utf8")
      : new UnreadableSource("other-charset", { found: charset });
  }
  const beginning = text.slice(0, 1000).trimStart();
  if (beginning.startsWith("<")) throw new UnreadableSource(isPage(beginning) ? "html-page" : "xml");
  return text;
}

/** Undefined where the bytes are not written so, or nobody knows the name of the charset. */
function decode(bytes: Uint8Array, charset = "utf-8"): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** XML begins with a name of its own; a page may be written as XML too. */
function isPage(beginning: string): boolean {
  return /<(?:!doctype\s+html|html|head|body|title|div|p|h\d|meta|center|script)\b/i.test(beginning);
}

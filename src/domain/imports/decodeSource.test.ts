import { expect, test } from "vitest";
import { decodeSource } from "./decodeSource.ts";

test("UTF-8 is read as it is", () => {
  expect(decodeSource(new TextEncoder().encode("Fünf, пять, биш"))).toBe("Fünf, пять, биш");
});

test.each([
  ["no bytes", [], "empty"],
  ["Windows-1252", [0x46, 0xfc, 0x6e, 0x66], "not-utf8"],
  ["Windows-1251", [0xef, 0xff, 0xf2, 0xfc], "not-utf8"],
  ["UTF-8 cut off inside a letter", [0x41, 0xd0], "not-utf8"],
  ["UTF-16 with its mark", [0xff, 0xfe, 0x61, 0x00], "utf-16"],
  ["UTF-16 without it", [0x61, 0x00, 0x62, 0x00], "utf-16"],
  ["a modern spreadsheet", [0x50, 0x4b, 0x03, 0x04, 0x14], "spreadsheet"],
  ["an old spreadsheet", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "spreadsheet"],
  ["something compressed", [0x1f, 0x8b, 0x08, 0x00], "compressed"],
  ["a document for printing", [...Buffer.from("%PDF-1.7")], "pdf"],
  ["a web page", [...Buffer.from("\n<!DOCTYPE html><title>Events")], "html-page"],
  ["a web page written as XML", [...Buffer.from('<?xml version="1.0"?>\n<html>')], "html-page"],
  ["a feed of news", [...Buffer.from('<?xml version="1.0"?>\n<rss version="2.0">')], "xml"],
])("%s is told from a source of events", (_, bytes, code) => {
  expect(() => decodeSource(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code }));
});

test("text in another charset is read where its server says so, and UTF-8 whatever the server says", () => {
  expect(decodeSource(Uint8Array.from([0xd5, 0xee, 0xf0]), "windows-1251")).toBe("Хор");
  expect(decodeSource(Uint8Array.from([0x46, 0xfc, 0x6e, 0x66]), "ISO-8859-1")).toBe("Fünf");
  expect(decodeSource(new TextEncoder().encode("Хор"), "windows-1251")).toBe("Хор");
});

test.each(["utf-8", "x-unknown"])("text that is not in the charset %s is refused", (charset) => {
  expect(() => decodeSource(Uint8Array.from([0xd5, 0xee, 0xf0]), charset)).toThrow(
    expect.objectContaining({ code: "other-charset", parts: { found: charset } }),
  );
});

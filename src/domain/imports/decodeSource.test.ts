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
  ["a web page", [...Buffer.from("\n<!DOCTYPE html><title>Events")], "html-page"],
  ["JSON", [...Buffer.from('[{"title": "Choir"}]')], "not-csv"],
  ["a calendar", [...Buffer.from("BEGIN:VCALENDAR\r\n")], "not-csv"],
])("%s is told from a table", (_, bytes, code) => {
  expect(() => decodeSource(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code }));
});

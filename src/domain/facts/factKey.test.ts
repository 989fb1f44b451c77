import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFactKey, checkFactPrefix } from "./factKey.ts";

const segment = fc.stringMatching(/^[a-z0-9_-]{1,20}$/);
const key = fc.array(segment, { minLength: 1, maxLength: 8 }).map((segments) => segments.join("/"));

describe("the key of a fact", () => {
  test("is segments of a-z, 0-9, _ and - between single slashes", () => {
    fc.assert(fc.property(key, (good) => checkFactKey(good)));
  });

  test.each([
    ["", 'Cannot use "" as the key of a fact: it is empty'],
    ["/a", 'Cannot use "/a" as the key of a fact: it starts with a slash'],
    ["a/", 'Cannot use "a/" as the key of a fact: it has an empty segment'],
    ["a//b", 'Cannot use "a//b" as the key of a fact: it has an empty segment'],
    ["a/..", 'Cannot use "a/.." as the key of a fact: the segment ".." has characters other than a-z, 0-9, _ and -'],
    ["A", 'Cannot use "A" as the key of a fact: the segment "A" has characters other than a-z, 0-9, _ and -'],
    ["a\n", 'Cannot use "a\\n" as the key of a fact: the segment "a\\n" has characters other than a-z, 0-9, _ and -'],
    ["җ", 'Cannot use "җ" as the key of a fact: the segment "җ" has characters other than a-z, 0-9, _ and -'],
    ["%2F", 'Cannot use "%2F" as the key of a fact: the segment "%2F" has characters other than a-z, 0-9, _ and -'],
    ["a?b", 'Cannot use "a?b" as the key of a fact: the segment "a?b" has characters other than a-z, 0-9, _ and -'],
  ])("is not %j", (bad, message) => {
    expect(() => checkFactKey(bad)).toThrow(new TypeError(message));
  });

  test("is at most 600 bytes", () => {
    checkFactKey("k".repeat(600));
    expect(() => checkFactKey("k".repeat(601))).toThrow(
      new TypeError(`Cannot use "${"k".repeat(80)}…" as the key of a fact: it is longer than 600 bytes`),
    );
  });
});

describe("the prefix facts are listed by", () => {
  test("is a key and a slash", () => {
    fc.assert(fc.property(key, (good) => checkFactPrefix(`${good}/`)));
  });

  test.each([
    ["", 'Cannot list facts under "": it does not end in a slash'],
    ["a", 'Cannot list facts under "a": it does not end in a slash'],
    ["/", 'Cannot list facts under "/": it is empty'],
    ["a//", 'Cannot list facts under "a//": it has an empty segment'],
    ["a b/", 'Cannot list facts under "a b/": the segment "a b" has characters other than a-z, 0-9, _ and -'],
  ])("is not %j", (bad, message) => {
    expect(() => checkFactPrefix(bad)).toThrow(new TypeError(message));
  });
});

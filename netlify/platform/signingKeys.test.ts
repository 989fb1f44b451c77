import { expect, test } from "vitest";
import { parseSigningKeys } from "./signingKeys.ts";

const secret = "0123456789abcdef0123456789abcdef";

test("keys are read in their order, the first to sign with", () => {
  expect(parseSigningKeys(` new:${secret}1 ,old:${secret}2,`)).toEqual([
    { name: "new", secret: `${secret}1` },
    { name: "old", secret: `${secret}2` },
  ]);
  expect(parseSigningKeys(undefined)).toEqual([]);
  expect(parseSigningKeys("")).toEqual([]);
});

test.each(["no-colon", `Name:${secret}`, "short:secret", `:${secret}`, `a:${secret}!`])(
  "%j is refused, and a secret is never repeated",
  (list) => {
    const read = () => parseSigningKeys(`good:${secret},${list}`);
    expect(read).toThrow(/key 2 of SIGNING_KEYS/);
    expect(read).not.toThrow(new RegExp(secret));
  },
);

test("two keys of one name are refused, as nobody could tell which one signed", () => {
  expect(() => parseSigningKeys(`a:${secret}1,a:${secret}2`)).toThrow(/two keys have the name "a"/);
});

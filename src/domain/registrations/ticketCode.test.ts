import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTicketCode, parseTicketCode } from "./ticketCode.ts";

const digest = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }).map((number) => number.toString(16).padStart(64, "0"));
const code = digest.map(makeTicketCode);

test("a code is three groups of six letters, none of which is taken for another", () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(made).toMatch(/^(?:[2-9A-HJKMNP-Z]{6}-){2}[2-9A-HJKMNP-Z]{6}$/);
    }),
  );
});

test("the same digest makes the same code, another one another", () => {
  expect(makeTicketCode("0".repeat(64))).toBe("222222-222222-222222");
  fc.assert(
    fc.property(digest, digest, (one, other) => {
      expect(makeTicketCode(one) === makeTicketCode(other)).toBe(one === other);
    }),
  );
});

test("a code is read however it was typed", () => {
  const typed = (made: string) => [
    made,
    made.toLowerCase(),
    ` ${made.replaceAll("-", "")} `,
    made.replaceAll("-", " – "),
    made.replaceAll("A", "А").replaceAll("K", "к").replaceAll("X", "Х").replaceAll("C", "с"),
  ];
  fc.assert(
    fc.property(code, (made) => {
      expect(typed(made).map(parseTicketCode)).toEqual(typed(made).map(() => made));
    }),
  );
});

test("one wrong letter or two swapped neighbours make no code", () => {
  const letters = Array.from("23456789ABCDEFGHJKMNPQRSTUVWXYZ");
  fc.assert(
    fc.property(code, fc.nat(17), fc.constantFrom(...letters), (made, at, letter) => {
      const signs = Array.from(made.replaceAll("-", ""));
      const wrong = signs.with(at, letter).join("");
      expect(parseTicketCode(wrong)).toBe(wrong === signs.join("") ? made : undefined);
      const next = (at + 1) % 18;
      if (next === 0) return;
      const swapped = signs.with(at, signs[next]!).with(next, signs[at]!).join("");
      expect(parseTicketCode(swapped)).toBe(swapped === signs.join("") ? made : undefined);
    }),
  );
});

test.each(["", "K", "O".repeat(18), "2".repeat(17), "2".repeat(19), "../../../../../../x", "ә".repeat(18)])(
  "%j is no code",
  (text) => {
    expect(parseTicketCode(text)).toBeUndefined();
  },
);

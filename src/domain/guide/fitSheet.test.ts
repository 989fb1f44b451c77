import fc from "fast-check";
import { expect, test } from "vitest";
import { fitSheet, type SheetLine } from "./fitSheet.ts";

const lines = (count: number, line: Partial<SheetLine> = {}): SheetLine[] =>
  Array.from({ length: count }, () => ({ length: 60, repeats: false, ...line }));

test("the fewer lines a week has, the larger they are set, and none is left out while there is room", () => {
  const sizes = [2, 20, 26, 34, 40].map((count) => fitSheet([lines(count / 2), lines(count / 2)]));
  expect(sizes.map(({ points }) => points)).toEqual([16, 14, 12, 12, 10]);
  expect(sizes.flatMap(({ leftOut }) => [...leftOut])).toEqual([]);
});

test("where there is no room, the fullest days give way first, and of a day what comes again another week", () => {
  const single = lines(10);
  const weekly = lines(60, { repeats: true });
  const quiet = lines(2, { repeats: true });
  const { points, leftOut } = fitSheet([[...weekly, ...single], quiet]);
  expect(points).toBe(10);
  expect(leftOut.size).toBeGreaterThan(0);
  expect([...single, ...quiet].filter((line) => leftOut.has(line))).toEqual([]);
});

test("every day with lines keeps one, however full the week", () => {
  const group = fc.array(fc.record({ length: fc.integer({ min: 1, max: 200 }), repeats: fc.boolean() }), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
      const { leftOut } = fitSheet(groups);
      for (const lines of groups.filter(({ length }) => length > 0)) {
        expect(lines.some((line) => !leftOut.has(line))).toBe(true);
      }
    }),
  );
});

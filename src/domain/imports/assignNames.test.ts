import fc from "fast-check";
import { expect, test } from "vitest";
import { assignNames, type Unnamed } from "./assignNames.ts";

const free = { isFree: () => true };

test("a name nobody shares stays short, those who share it all take the longer one", () => {
  const items = [
    { candidates: ["choir", "choir-05", "choir-05-hall"] },
    { candidates: ["band", "band-05"] },
    { candidates: ["choir", "choir-06", "choir-06-hall"] },
  ];
  expect(assignNames(items, free)).toEqual(["choir-05", "band", "choir-06"]);
});

test("where nothing tells them apart they are numbered", () => {
  expect(assignNames([{ candidates: ["choir"] }, { candidates: ["choir"] }], free)).toEqual(["choir", "choir-2"]);
});

test("as many are named as a large file may hold", () => {
  const items = Array.from({ length: 200_000 }, (_, index) => ({ candidates: [`choir-${index}`] }));
  expect(assignNames(items, free).at(-1)).toBe("choir-199999");
});

test("a name from earlier is kept, and one that is taken is left alone", () => {
  const items = [{ candidates: ["choir", "choir-05"] }, { known: "choir", candidates: ["choir", "choir-06"] }];
  expect(assignNames(items, free)).toEqual(["choir-05", "choir"]);
  expect(assignNames([{ candidates: ["band"] }], { isFree: (name) => name !== "band" })).toEqual(["band-2"]);
});

test("no two ever have the same name, and while candidates tell all apart their order does not matter", () => {
  const part = fc.constantFrom("a", "b", "c");
  const item = fc.tuple(part, part).map(([one, two]): Unnamed => ({ candidates: [one, `${one}-${two}`] }));
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      const names = assignNames(items, free);
      expect(new Set(names).size).toBe(items.length);
    }),
  );
  const distinct = fc.uniqueArray(item, { maxLength: 9, selector: ({ candidates }) => candidates[1] });
  fc.assert(
    fc.property(distinct, (items) => {
      expect(assignNames(items.toReversed(), free).toReversed()).toEqual(assignNames(items, free));
    }),
  );
});

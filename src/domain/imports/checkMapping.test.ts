import { expect, test } from "vitest";
import { makeCity } from "../guide/makeGuide.ts";
import { checkMapping } from "./checkMapping.ts";
import { emptyLedger } from "./ledger.ts";
import { mappingSchema } from "./mappingSchema.ts";

const mapping = mappingSchema.parse({
  ...{ source: { name: "example.org" }, lang: "de", timeZone: "Europe/Berlin", institution: "example-org" },
  ...{ columns: { title: "title", start: "start", price: "offers.price" }, area: {}, kind: {} },
  dates: { from: "2015-01-01", until: "2035-12-31" },
});

function check(unit: "line" | "record", ...columns: string[]): () => void {
  return () => checkMapping({ mapping, city: makeCity({}), files: [], ledger: emptyLedger }, { unit, columns });
}

test("a column a table lacks is missing; a field no record of JSON has today is not", () => {
  expect(check("line", "title", "start")).toThrow(expect.objectContaining({ code: "missing-column" }));
  expect(check("record", "title", "start")).not.toThrow();
});

test.each([
  ["the title", ["start", "offers.price"], "title"],
  ["the start", ["title", "offers.price"], "start"],
  ["what is only misspelt", ["title", "start", "offer.price"], "offers.price"],
])("of JSON %s may not be missing", (_, columns, found) => {
  expect(check("record", ...columns)).toThrow(
    expect.objectContaining({ code: "missing-column", parts: expect.objectContaining({ found }) as unknown }),
  );
});

import { expect, test } from "vitest";
import { nameOfImport, titleOfSource } from "./importFiles.ts";

test.each([
  ["data/events-2025-07-17.csv", "events"],
  ["Программа 2025_07_17.json", "programma"],
  ["2025-07-17.csv", "import"],
  [".ics", "ics"],
  ["https://www.example.org/public/v1/events/?page=2&key=secret", "example-org-events"],
  ["https://example.org/events-2025-07-17.json", "example-org-events"],
  ["webcal://example.org", "example-org"],
])("the import of %s is called %s", (source, name) => {
  expect(nameOfImport(source)).toBe(name);
});

test("what is written of an address holds nothing that may be secret", () => {
  expect(titleOfSource("https://user:pass@example.org/ical/private-1a2b/basic.ics?token=3c")).toBe(
    "example.org basic.ics",
  );
  expect(titleOfSource("data/events.csv")).toBe("events.csv");
});

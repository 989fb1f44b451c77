import { expect, test } from "vitest";
import { takeMark } from "./takeMark.ts";

const marks = { ENTFÄLLT: "cancelled", ОТМЕНА: "cancelled", VERSCHOBEN: "postponed", "C.A.": "cancelled" } as const;

test.each([
  ["VORLESEZEIT in der Bibliothek - ENTFÄLLT", "VORLESEZEIT in der Bibliothek", "cancelled"],
  ["Konzert (entfällt!)", "Konzert", "cancelled"],
  ["Konzert (ab 4) - ENTFÄLLT", "Konzert (ab 4)", "cancelled"],
  ["[ENTFÄLLT] (Kinder-)Konzert", "(Kinder-)Konzert", "cancelled"],
  ["ENTFÄLLT: Konzert", "Konzert", "cancelled"],
  ["Konzert ENTFÄLLT", "Konzert", "cancelled"],
  ["Концерт «Осень». ОТМЕНА", "Концерт «Осень»", "cancelled"],
  ["Konzert – verschoben", "Konzert", "postponed"],
])("%s says more than a title", (whole, title, status) => {
  expect(takeMark(whole, marks)).toEqual({ title, status });
});

test.each(["Wenn der Unterricht entfällt", "ENTFÄLLT", "- ENTFÄLLT -", "Der VERSCHOBENE Tag", "COCA - CXAX"])(
  "%s is a title",
  (title) => {
    expect(takeMark(title, marks)).toEqual({ title, status: "scheduled" });
  },
);

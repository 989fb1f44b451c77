import fc from "fast-check";
import { expect, test } from "vitest";
import { findContacts } from "./findContacts.ts";

test.each([
  ["Спросите у библиотекаря.", [{ text: "Спросите у библиотекаря." }]],
  [
    "Наш чат: https://vk.me/join/abc_1=. Заходите!",
    [{ text: "Наш чат: " }, { text: "https://vk.me/join/abc_1=", href: "https://vk.me/join/abc_1=" }, { text: ". Заходите!" }],
  ],
  [
    "+7 (843) 000-00-00, по средам",
    [{ text: "+7 (843) 000-00-00", href: "tel:+78430000000" }, { text: ", по средам" }],
  ],
  ["Пишите choir@example.org", [{ text: "Пишите " }, { text: "choir@example.org", href: "mailto:choir@example.org" }]],
  ["С 10:00 до 18:00, с 2026-12-05", [{ text: "С 10:00 до 18:00, с 2026-12-05" }]],
])("In “%s” what can be pressed is found", (text, parts) => {
  expect(findContacts(text)).toEqual(parts);
});

test("No text is lost, and nothing but the web, mail and phones is linked to", () => {
  const words = fc.constantFrom("https://a.example/б", "javascript:alert(1)", "+78430000000", "a@b.example", "чат", " ", "«", ".", "\n");
  fc.assert(
    fc.property(fc.array(words), (some) => {
      const parts = findContacts(some.join(""));
      expect(parts.map(({ text }) => text).join("")).toBe(some.join(""));
      expect(parts.filter(({ href }) => href !== undefined && !/^(?:https?:\/\/|mailto:|tel:)/.test(href))).toEqual([]);
    }),
  );
});

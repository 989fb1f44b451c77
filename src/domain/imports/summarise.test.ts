import fc from "fast-check";
import { expect, test } from "vitest";
import { summarise } from "./summarise.ts";

test("a summary is the first sentence, and the next while it is short", () => {
  const text =
    "Der große Wald ist voller Gefahren. Da ist es gut, wenn man einen starken Freund hat. Und wenn man keinen hat, erfindet man sich eben einen. So wie die Maus.";
  expect(summarise([text], "de")).toBe(
    "Der große Wald ist voller Gefahren. Da ist es gut, wenn man einen starken Freund hat. Und wenn man keinen hat, erfindet man sich eben einen.",
  );
});

test("a title, an initial and a date do not end a sentence", () => {
  const long = "Sie sprechen über Wasserstoff, über Wärme und darüber, was das alles für das eigene Zuhause bedeutet.";
  expect(summarise([`Vortrag von Prof. Dr. K. Möser am 3. Juli. ${long} Ende.`], "de")).toBe(
    `Vortrag von Prof. Dr. K. Möser am 3. Juli. ${long}`,
  );
});

test("a sentence that is too long is cut between words", () => {
  const summary = summarise(["mit der Kapelle, ".repeat(40)], "de");
  expect(summary).toMatch(/Kapelle, mit der…$|Kapelle…$|mit…$/);
  expect(summary.length).toBeLessThanOrEqual(300);
});

test("the end of a paragraph is the end of a sentence, whatever it looks like", () => {
  const first =
    "Wir bieten für Kinder von 3 bis 5 Jahren an jedem Mittwochnachmittag jeweils um 16 Uhr eine lange Vorleserunde auf Wunsch an.";
  expect(summarise([first, "Zielgruppe: von 3 bis 5 Jahren"], "de")).toBe(first);
});

test("a summary never is longer than 300 characters, and is the beginning of the text", () => {
  const texts = fc.array(fc.lorem({ mode: "sentences", maxCount: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(texts, (sentences) => {
      const text = sentences.join(" ");
      const summary = summarise([text], "en");
      expect(summary.length).toBeLessThanOrEqual(300);
      expect(text.startsWith(summary.replace(/…$/, ""))).toBe(true);
      expect(summary === "").toBe(text === "");
    }),
  );
});

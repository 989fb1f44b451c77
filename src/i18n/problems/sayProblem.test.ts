import { expect, test } from "vitest";
import { sayProblem } from "./sayProblem.ts";

const opens = Date.UTC(2026, 11, 6, 15);

test.each([
  ["ru", "Событие ещё не началось. Оценить его можно будет, когда оно начнётся: воскресенье, 6 декабря 2026, 18:00."],
  ["tt", "Чара әле башланмаган. Аңа ул башлангач бәя куеп булачак: 2026 елның 6 декабре, якшәмбе, 18:00."],
  ["en", "The event has not begun yet. It can be rated once it begins: Sunday 6 December 2026, 18:00."],
  ["de", "The event has not begun yet. It can be rated once it begins: Sunday 6 December 2026, 18:00."],
])("in %s a problem is told with the city's clock", (language, sentence) => {
  expect(sayProblem("not-open", language, { opens, timeZone: "Europe/Moscow" })).toBe(sentence);
});

test("what an address says is not taken for a place to fill in", () => {
  expect(sayProblem("other-address", "en", { site: "https://{opens}.example/$&" })).toBe(
    "At this address the site can only be read. Open it at its own address: https://{opens}.example/$&",
  );
});

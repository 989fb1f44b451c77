import { expect, test } from "vitest";
import { answerBehind, fieldsOf, tidyAnswer, type Answers } from "./newEvent.ts";

const city = { languages: ["ru", "tt"] };

test.each<[string, Answers, Record<string, unknown>]>([
  ["what was left out is no field", { title: "Хор", venue: "", end: "", summary: "" }, { title: "Хор" }],
  ["the name of the file is no field", { id: "choir", title: "Хор" }, { title: "Хор" }],
  ["yes is online, no goes without saying", { online: "yes" }, { online: true }],
  ["no goes without saying", { online: "no" }, {}],
  ["the city's own language goes without saying", { lang: "ru" }, {}],
  ["another language does not", { lang: "tt" }, { lang: "tt" }],
  [
    "days are told apart",
    { every: "week", on: "mon, wed fri" },
    { repeats: { every: "week", on: ["mon", "wed", "fri"] } },
  ],
  [
    "ordinals stay with their day",
    { every: "month", on: "first sat,last  sun" },
    {
      repeats: { every: "month", on: ["first sat", "last sun"] },
    },
  ],
  ["days without how often are kept, to be complained of", { on: "wed" }, { repeats: { on: ["wed"] } }],
])("of answers, %s", (_, answers, fields) => {
  expect(fieldsOf(answers, city)).toEqual(fields);
});

test("what was pasted becomes one line with nothing invisible in it", () => {
  expect(tidyAnswer("\uFEFF  Хор\r\nи\u200B оркестр \u0007")).toBe("Хор и оркестр");
});

test("a mistake in the file is known by the answer it comes from", () => {
  const place = { file: "events/choir.md", line: 1, column: 1 };
  expect(answerBehind({ ...place, code: "bad-format", key: "repeats.on[2]" })).toBe("on");
  expect(answerBehind({ ...place, code: "missing", key: "start" })).toBe("start");
  expect(answerBehind({ ...place, code: "duplicate-id" })).toBe("id");
  expect(answerBehind({ ...place, code: "not-utf8" })).toBeUndefined();
});

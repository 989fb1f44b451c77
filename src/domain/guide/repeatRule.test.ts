import { expect, test } from "vitest";
import { repeatsSchema } from "../events/repeatsSchema.ts";
import { resolveTime } from "../times/writtenTime.ts";
import { readRepeatRule, type RepeatRule } from "./repeatRule.ts";

const read = (repeats: object): RepeatRule =>
  readRepeatRule(repeatsSchema.parse(repeats), resolveTime("2026-12-02 18:00", "Europe/Moscow"));

test.each([
  [{ every: "day" }, { unit: "day", interval: 1, days: [], dayOfMonth: undefined }],
  [{ every: "week" }, { unit: "week", interval: 1, days: [{ weekday: "wed" }], dayOfMonth: undefined }],
  [
    { every: "2 weeks", on: ["sun", "mon"] },
    { unit: "week", interval: 2, days: [{ weekday: "mon" }, { weekday: "sun" }], dayOfMonth: undefined },
  ],
  [{ every: "month" }, { unit: "month", interval: 1, days: [], dayOfMonth: 2 }],
  [
    { every: "month", on: ["last sat"] },
    { unit: "month", interval: 1, days: [{ weekday: "sat", ordinal: "last" }], dayOfMonth: undefined },
  ],
])("%j is taken apart, with the start's own day where none is named", (repeats, rule) => {
  expect(read(repeats)).toEqual(rule);
});

import { expect, test } from "vitest";
import { repeatsSchema } from "../../domain/events/repeatsSchema.ts";
import { readRepeatRule } from "../../domain/guide/repeatRule.ts";
import { resolveTime } from "../../domain/times/writtenTime.ts";
import { uiLanguages } from "../words.ts";
import { sayRepeats } from "./sayRepeats.ts";

const start = resolveTime("2026-12-02 18:00", "Europe/Moscow");

test.each([
  [{ every: "day" }, "Каждый день", "Һәр көнне", "Every day"],
  [{ every: "week" }, "Каждую среду", "Һәр чәршәмбе", "Every Wednesday"],
  [
    { every: "week", on: ["mon", "wed", "sun"] },
    "По понедельникам, средам и воскресеньям",
    "Һәр дүшәмбе, чәршәмбе һәм якшәмбе",
    "Every Monday, Wednesday and Sunday",
  ],
  [
    { every: "2 weeks", on: ["tue"], until: "2027-05-28" },
    "Раз в 2 недели, по вторникам, до 28 мая 2027",
    "2 атнага бер тапкыр, сишәмбе көнне, 2027 елның 28 маена кадәр",
    "Every 2 weeks, on Tuesday, until 28 May 2027",
  ],
  [
    { every: "week", on: ["fri"], times: 3 },
    "Каждую пятницу, всего 3 раза",
    "Һәр җомга, барлыгы 3 тапкыр",
    "Every Friday, 3 times in all",
  ],
  [{ every: "month" }, "Каждый месяц, 2-го числа", "Һәр айның 2 числосында", "Every month, on day 2 of the month"],
  [
    { every: "month", on: ["last sat", "second tue"] },
    "Каждый месяц, во второй вторник и в последнюю субботу",
    "Һәр айның икенче сишәмбесендә һәм соңгы шимбәсендә",
    "Every month, on the second Tuesday and the last Saturday",
  ],
  [{ every: "3 days" }, "Раз в 3 дня", "3 көнгә бер тапкыр", "Every 3 days"],
])("%j in every language", (plain, ...said) => {
  const repeats = repeatsSchema.parse(plain);
  const rule = readRepeatRule(repeats, start);
  expect(uiLanguages.map((lang) => sayRepeats(repeats, { rule }, lang))).toEqual(said);
});

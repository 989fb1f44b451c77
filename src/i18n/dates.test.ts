import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { datesIn } from "./dates.ts";
import { uiLanguages } from "./words.ts";

const wednesday = Temporal.PlainDate.from("2026-12-02");

test.each([
  [
    "ru",
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  ],
  [
    "tt",
    "дүшәмбе сишәмбе чәршәмбе пәнҗешәмбе җомга шимбә якшәмбе",
    "гыйнвар февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  ],
  [
    "en",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "January February March April May June July August September October November December",
  ],
] as const)("In %s every day of the week and every month has its own name", (lang, weekdays, months) => {
  const { weekday, ofMonth } = datesIn(lang);
  const monday = wednesday.subtract({ days: 2 });
  expect([0, 1, 2, 3, 4, 5, 6].map((days) => weekday(monday.add({ days }))).join(" ")).toBe(weekdays);
  const january = Temporal.PlainDate.from("2026-01-07");
  const all = Array.from({ length: 12 }, (_, index) => ofMonth(january.add({ months: index })));
  expect(all.join(" ")).toBe(months);
});

test("Each language writes days, months and spans in its own order, and the clock with 24 hours", () => {
  const moment = Temporal.ZonedDateTime.from("2026-12-02T18:05[Europe/Moscow]");
  const written = uiLanguages.map((lang) => {
    const dates = datesIn(lang);
    return [
      dates.weekdayAndDay(wednesday),
      dates.moment(moment),
      dates.untilDay(wednesday),
      dates.month(wednesday.toPlainYearMonth()),
      dates.days(wednesday, wednesday.add({ days: 3 })),
      dates.days(wednesday, wednesday.add({ days: 29 })),
      dates.days(wednesday, wednesday.add({ months: 2 })),
    ];
  });
  expect(written).toEqual([
    [
      "среда, 2 декабря",
      "среда, 2 декабря 2026, 18:05",
      "2 декабря 2026",
      "Декабрь 2026",
      "2–5 декабря",
      "2–31 декабря",
      "2 декабря 2026 – 2 февраля 2027",
    ],
    [
      "2 декабрь, чәршәмбе",
      "2026 елның 2 декабре, чәршәмбе, 18:05",
      "2026 елның 2 декабренә",
      "Декабрь 2026",
      "2–5 декабрь",
      "2–31 декабрь",
      "2026 елның 2 декабре – 2027 елның 2 феврале",
    ],
    [
      "Wednesday 2 December",
      "Wednesday 2 December 2026, 18:05",
      "2 December 2026",
      "December 2026",
      "2–5 December",
      "2–31 December",
      "2 December 2026 – 2 February 2027",
    ],
  ]);
});

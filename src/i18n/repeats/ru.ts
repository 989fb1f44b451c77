import type { Ordinal, RepeatRule, Weekday } from "../../domain/guide/repeatRule.ts";
import { plural } from "../plural.ts";
import type { RepeatWords } from "./repeatWords.ts";

type Gender = "m" | "f" | "n";

/** Gender, the accusative of the singular, the dative of the plural. */
const days: Record<Weekday, [Gender, string, string]> = {
  mon: ["m", "понедельник", "понедельникам"],
  tue: ["m", "вторник", "вторникам"],
  wed: ["f", "среду", "средам"],
  thu: ["m", "четверг", "четвергам"],
  fri: ["f", "пятницу", "пятницам"],
  sat: ["f", "субботу", "субботам"],
  sun: ["n", "воскресенье", "воскресеньям"],
};
const every: Record<Gender, string> = { m: "каждый", f: "каждую", n: "каждое" };
const ordinals: Record<Ordinal, Record<Gender, string>> = {
  first: { m: "в первый", f: "в первую", n: "в первое" },
  second: { m: "во второй", f: "во вторую", n: "во второе" },
  third: { m: "в третий", f: "в третью", n: "в третье" },
  fourth: { m: "в четвёртый", f: "в четвёртую", n: "в четвёртое" },
  last: { m: "в последний", f: "в последнюю", n: "в последнее" },
};
const list = new Intl.ListFormat("ru");
const once = {
  day: plural("ru", { one: "раз в # день", few: "раз в # дня", many: "раз в # дней", other: "раз в # дня" }),
  week: plural("ru", { one: "раз в # неделю", few: "раз в # недели", many: "раз в # недель", other: "раз в # недели" }),
  month: plural("ru", {
    one: "раз в # месяц",
    few: "раз в # месяца",
    many: "раз в # месяцев",
    other: "раз в # месяца",
  }),
};

export const repeatsRu: RepeatWords = {
  rule: sayRule,
  holidays: "кроме праздников",
  until: (day) => `до ${day}`,
  times: plural("ru", { one: "всего # раз", few: "всего # раза", many: "всего # раз", other: "всего # раза" }),
};

function sayRule({ unit, interval, days: on, dayOfMonth }: RepeatRule): string {
  const [only] = on;
  if (interval === 1) {
    if (unit === "day") return "каждый день";
    if (on.some(({ ordinal }) => ordinal)) return `каждый месяц, ${sayDays(on)}`;
    if (dayOfMonth !== undefined) return `каждый месяц, ${dayOfMonth}-го числа`;
    return on.length === 1 && only ? `${every[days[only.weekday][0]]} ${days[only.weekday][1]}` : sayDays(on);
  }
  const when = dayOfMonth === undefined ? sayDays(on) : `${dayOfMonth}-го числа`;
  return when === "" ? once[unit](interval) : `${once[unit](interval)}, ${when}`;
}

function sayDays(on: RepeatRule["days"]): string {
  const counted = on.flatMap(({ weekday, ordinal }) => {
    const [gender, accusative] = days[weekday];
    return ordinal ? [`${ordinals[ordinal][gender]} ${accusative}`] : [];
  });
  const plain = on.filter(({ ordinal }) => !ordinal).map(({ weekday }) => days[weekday][2]);
  return list.format([...counted, ...(plain.length > 0 ? [`по ${list.format(plain)}`] : [])]);
}

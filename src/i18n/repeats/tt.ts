import type { Ordinal, RepeatRule, Weekday } from "../../domain/guide/repeatRule.ts";
import { plural } from "../plural.ts";
import type { RepeatWords } from "./repeatWords.ts";

/** The nominative, and “on its …” (with the possessive of the third person). */
const days: Record<Weekday, [string, string]> = {
  mon: ["дүшәмбе", "дүшәмбесендә"],
  tue: ["сишәмбе", "сишәмбесендә"],
  wed: ["чәршәмбе", "чәршәмбесендә"],
  thu: ["пәнҗешәмбе", "пәнҗешәмбесендә"],
  fri: ["җомга", "җомгасында"],
  sat: ["шимбә", "шимбәсендә"],
  sun: ["якшәмбе", "якшәмбесендә"],
};
const ordinals: Record<Ordinal, string> = {
  first: "беренче",
  second: "икенче",
  third: "өченче",
  fourth: "дүртенче",
  last: "соңгы",
};
const units = { day: "көнгә", week: "атнага", month: "айга" };
const list = new Intl.ListFormat("tt");

export const repeatsTt: RepeatWords = {
  rule: sayRule,
  holidays: "бәйрәмнәрдән кала",
  until: (day) => `${day} кадәр`,
  times: plural("tt", { other: "барлыгы # тапкыр" }),
};

function sayRule({ unit, interval, days: on, dayOfMonth }: RepeatRule): string {
  const counted = on.filter(({ ordinal }) => ordinal);
  const plain = on.filter(({ ordinal }) => !ordinal).map(({ weekday }) => days[weekday][0]);
  const inMonth = [
    ...counted.map(({ weekday, ordinal }) => `${ordinals[ordinal ?? "first"]} ${days[weekday][1]}`),
    ...(dayOfMonth === undefined ? [] : [`${dayOfMonth} числосында`]),
  ];
  if (interval === 1) {
    if (unit === "day") return "һәр көнне";
    if (inMonth.length > 0) return `һәр айның ${list.format(inMonth)}`;
    return `һәр ${list.format(plain)}`;
  }
  const once = `${interval} ${units[unit]} бер тапкыр`;
  const when = [...inMonth.map((day) => `айның ${day}`), ...(plain.length > 0 ? [`${list.format(plain)} көнне`] : [])];
  return when.length === 0 ? once : `${once}, ${list.format(when)}`;
}

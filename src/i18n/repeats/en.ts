import type { RepeatRule, Weekday } from "../../domain/guide/repeatRule.ts";
import { plural } from "../plural.ts";
import type { RepeatWords } from "./repeatWords.ts";

const days: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};
const list = new Intl.ListFormat("en-GB");

export const repeatsEn: RepeatWords = {
  rule: sayRule,
  holidays: "except on holidays",
  until: (day) => `until ${day}`,
  times: plural("en", { one: "# time in all", other: "# times in all" }),
};

function sayRule({ unit, interval, days: on, dayOfMonth }: RepeatRule): string {
  const plain = on.filter(({ ordinal }) => !ordinal).map(({ weekday }) => days[weekday]);
  const counted = on.flatMap(({ weekday, ordinal }) => (ordinal ? [`the ${ordinal} ${days[weekday]}`] : []));
  const inMonth = [...counted, ...(dayOfMonth === undefined ? [] : [`day ${dayOfMonth} of the month`])];
  if (interval === 1) {
    if (unit === "day") return "every day";
    if (inMonth.length > 0) return `every month, on ${list.format(inMonth)}`;
    return `every ${list.format(plain)}`;
  }
  const when = [...inMonth, ...plain];
  const every = `every ${interval} ${unit}s`;
  return when.length === 0 ? every : `${every}, on ${list.format(when)}`;
}

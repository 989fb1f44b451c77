import { Temporal } from "temporal-polyfill";

/** A Saturday and the Sunday after it. */
export interface Weekend {
  saturday: Temporal.PlainDate;
  sunday: Temporal.PlainDate;
}

const saturdayNumber = 6;

/** The weekends with a day from `from` on and before `to`; on a Sunday the first is the one that has begun. */
export function weekendsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Weekend[] {
  const weekends: Weekend[] = [];
  let saturday = from.add({ days: saturdayNumber - from.dayOfWeek });
  while (Temporal.PlainDate.compare(saturday, to) < 0) {
    weekends.push({ saturday, sunday: saturday.add({ days: 1 }) });
    saturday = saturday.add({ weeks: 1 });
  }
  return weekends;
}

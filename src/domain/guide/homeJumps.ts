import { Temporal } from "temporal-polyfill";
import type { Day } from "./agenda.ts";
import { endOf } from "./showing.ts";
import { weekendsBetween, type Weekend } from "./weekends.ts";

/** A time during which something is to be seen; `until` is exclusive. */
export interface Moment {
  from: Temporal.ZonedDateTime;
  until: Temporal.ZonedDateTime;
}

/** Where a list of days can be entered, and when each way in is right. */
export interface HomeJumps {
  /** To a day while it is today, and has lines that are not over. */
  today: (Moment & { date: Temporal.PlainDate })[];
  /** To a day of the coming weekend, in the week before it and until the day's last line is over. */
  weekends: (Moment & { date: Temporal.PlainDate; weekend: Weekend })[];
  /** The times of a day that has nothing, or nothing more. */
  quiet: (Moment & { date: Temporal.PlainDate })[];
}

/** The ways into a list of days that begins at `now`. */
export function listJumps(days: readonly Day[], now: Temporal.ZonedDateTime): HomeJumps {
  const zone = now.timeZoneId;
  const first = now.toPlainDate();
  const last = days.at(-1)?.date ?? first;
  const listed = new Map(days.map((day) => [day.date.toString(), day]));
  const begin = (date: Temporal.PlainDate): Temporal.ZonedDateTime => date.toZonedDateTime(zone);
  const over = (date: Temporal.PlainDate): Temporal.ZonedDateTime | undefined => {
    const day = listed.get(date.toString());
    return day && lastEnd(day, begin(date.add({ days: 1 })));
  };
  const length = first.until(last, { largestUnit: "days" }).days + 1;
  const calendar = Array.from({ length }, (_, index) => first.add({ days: index }));
  return {
    today: calendar.flatMap((date) => {
      const until = over(date);
      return until ? [{ date, from: begin(date), until }] : [];
    }),
    weekends: weekendsBetween(first, last.add({ days: 1 })).flatMap((weekend) => {
      let from = begin(weekend.saturday.subtract({ days: 5 }));
      return [weekend.saturday, weekend.sunday].flatMap((date) => {
        const until = over(date);
        if (!until) return [];
        const jump = { date, weekend, from, until };
        from = until;
        return [jump];
      });
    }),
    quiet: calendar.flatMap((date) => {
      const from = over(date) ?? begin(date);
      const until = begin(date.add({ days: 1 }));
      return Temporal.ZonedDateTime.compare(from, until) < 0 ? [{ date, from, until }] : [];
    }),
  };
}

/** When the last line of a day is over, at midnight at the latest. */
function lastEnd(day: Day, midnight: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const ends = day.showings.map(endOf).toSorted((a, b) => Temporal.ZonedDateTime.compare(a, b));
  const last = ends.at(-1) ?? midnight;
  return Temporal.ZonedDateTime.compare(last, midnight) < 0 ? last : midnight;
}

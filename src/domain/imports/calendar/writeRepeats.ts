import { Temporal } from "temporal-polyfill";
import type { ImportedRepeats, ImportedTimes } from "../importedEvent.ts";
import { spanOf, type CalendarDate, type CalendarDates } from "./calendarDates.ts";
import { dayOf } from "./calendarMoment.ts";
import { writeSpan, type Span } from "./calendarSpan.ts";
import { fitRepeats } from "./fitRepeats.ts";
import { isSame } from "./isSame.ts";
import { isSamePlace, type ReadInto } from "./readInto.ts";

/** The rule as `repeats`, if it gives the same dates. */
export function writeRepeats(all: CalendarDates, into: ReadInto): ImportedTimes | undefined {
  const { own, dates, rules, except, isComplete } = all;
  const { timeZone: city } = into;
  const [rule] = rules;
  const ruled = dates.filter(({ isOfRule }) => isOfRule);
  const starts = [...ruled.map(({ planned }) => planned.start), ...except].toSorted((a, b) =>
    Temporal.ZonedDateTime.compare(a.at, b.at),
  );
  const [first] = starts;
  if (!rule || !first) return undefined;
  const counted = starts.some(({ at }) => at.equals(own.start.at)) ? 0 : 1;
  const plan = fitRepeats(rule, { first, city, last: isComplete ? starts.at(-1) : undefined, counted });
  if (!plan) return undefined;
  const cancelled = ruled
    .filter(({ override }) => override?.cancelled)
    .map(({ planned }) => dayOf(planned.start, city));
  const moved = ruled.flatMap((date) => writeMove(date, into));
  const repeats: ImportedRepeats = {
    ...plan,
    ...(except.length > 0 ? { except: except.map((moment) => dayOf(moment, city)).toSorted() } : {}),
    ...(cancelled.length > 0 ? { cancelled } : {}),
    ...(moved.length > 0 ? { moved } : {}),
  };
  const sessions = dates.filter(({ isOfRule }) => !isOfRule).map((date) => writeSpan(spanOf(date), city));
  const span = writeSpan(
    ruled.find(({ planned }) => planned.start === first)?.planned ?? { ...own, start: first },
    city,
  );
  const times = { ...span, repeats, ...(sessions.length > 0 ? { sessions } : {}) };
  return isSame(times, all, city) ? times : undefined;
}

/** A single date of a rule that moved in time or place. */
function writeMove(date: CalendarDate, { timeZone, tell, own }: ReadInto): NonNullable<ImportedRepeats["moved"]> {
  const { planned, override } = date;
  if (!override) return [];
  const { start, end } = override.span;
  const { place } = tell(override.cells);
  const isElsewhere = place !== undefined && !isSamePlace(place, tell(own).place);
  const isLonger = lengthOf(override.span, timeZone) !== lengthOf(planned, timeZone);
  if (!isElsewhere && !isLonger && start.at.epochMilliseconds === planned.start.at.epochMilliseconds) return [];
  const { start: to, end: until } = writeSpan({ start, ...(end && isLonger ? { end } : {}) }, timeZone);
  return [
    {
      from: dayOf(planned.start, timeZone),
      to,
      ...(until === undefined ? {} : { end: until }),
      ...(isElsewhere ? { place } : {}),
    },
  ];
}

/** By the clock on the city's walls. */
function lengthOf({ start, end }: Span, city: string): string | undefined {
  const zone = start.isDay ? "UTC" : city;
  const from = start.at.withTimeZone(zone).toPlainDateTime();
  return end?.at.withTimeZone(zone).toPlainDateTime().since(from).toString();
}

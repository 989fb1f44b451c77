import { Temporal } from "temporal-polyfill";
import { CannotImport } from "../outcome.ts";
import { cellsOf } from "./calendarCells.ts";
import { dayOf, readMoments, type Moment, type Zones } from "./calendarMoment.ts";
import { paramOf, propertiesOf, propertyOf, textOf, type Property } from "./calendarProperty.ts";
import { readSpan, spanFrom, type Span } from "./calendarSpan.ts";
import type { CalendarTimes } from "./calendarTimes.ts";
import type { Component } from "./readComponents.ts";
import { isStartOf, readRule, startsOf, type RecurrenceRule } from "./recurrenceRule.ts";

/** How many dates of one rule are looked at. */
const mostDates = 4000;
/** As often as this on one day is no programme any more. */
const tooMany = 24;
/** How long a list of dates may be that are added or left out, in characters. */
const longestList = 500_000;

/** A date whose component says other than the event's own. */
interface Override {
  span: Span;
  cancelled: boolean;
  cells: ReadonlyMap<string, string>;
}

/** One date of an event. */
export interface CalendarDate {
  /** When it would be by the event's own plan. */
  planned: Span;
  override?: Override;
  /** Whether the rule gives it. */
  isOfRule: boolean;
}

/** When it takes place. */
export function spanOf({ planned, override }: CalendarDate): Span {
  return override?.span ?? planned;
}

/** All dates of an event. */
export interface CalendarDates {
  own: Span;
  /** By their planned starts. Where the rule has no end, or one too far away, they go up to a day in some years. */
  dates: CalendarDate[];
  rules: RecurrenceRule[];
  /** What the rule would give, but for these. */
  except: Moment[];
  /** Whether these are all there are. */
  isComplete: boolean;
}

/**
 * Expands an event of a calendar into its dates: those of its rule and its RDATE without those of EXDATE, changed as single
 * components say, and those that stand as events of their own. Dates after `last`, a day, are none.
 *
 * @throws CannotImport
 */
export function expandDates(calendar: CalendarTimes, { zones, last }: { zones: Zones; last: string }): CalendarDates {
  const { event } = calendar;
  const own = readSpan(event, zones);
  const horizon = Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(own.start.at.timeZoneId);
  checkLists(event);
  const exrule = event.lines.find(({ name }) => name === "EXRULE");
  if (exrule) throw new CannotImport("unreadable-rule", { found: exrule.text });
  const rules = propertiesOf(event, "RRULE").map((property) => readRule(property, own.start));
  const starts = rules.flatMap((rule) => startsOf(rule, own.start.at, { until: horizon, limit: mostDates }));
  const isOwnOfRule = rules.some((rule) => isStartOf(rule, own.start.at));
  const ruled = (starts.length > 0 ? starts : [own.start.at]).map((at): CalendarDate => {
    const isOfRule = rules.length > 0 && (isOwnOfRule || !at.equals(own.start.at));
    return { planned: spanFrom(own, at), isOfRule };
  });
  const added = propertiesOf(event, "RDATE").flatMap((property) => readAdded(property, own, zones));
  const excluded = propertiesOf(event, "EXDATE").flatMap((property) => readMoments(property, zones));
  const isExcluded = matcherOf(excluded);
  const kept = uniqueDates([...ruled, ...added]).filter(({ planned: { start } }) => !isExcluded(start));
  checkDensity(kept, { zones, rules });
  const except = ruled.flatMap(({ isOfRule, planned: { start } }) => (isOfRule && isExcluded(start) ? [start] : []));
  const dates = [...applyOverrides(kept, calendar, zones), ...readFurther(calendar, zones)];
  return {
    own,
    dates: dates.toSorted((a, b) => Temporal.ZonedDateTime.compare(a.planned.start.at, b.planned.start.at)),
    rules,
    except,
    isComplete: starts.length < mostDates && rules.every((rule) => endsBefore(horizon, rule, starts.length)),
  };
}

function checkLists({ lines }: Component): void {
  for (const wanted of ["RDATE", "EXDATE"]) {
    const length = lines.reduce((sum, { name, text }) => (name === wanted ? sum + text.length : sum), 0);
    if (length > longestList) throw new CannotImport("huge-cell", { found: wanted, wanted: String(longestList) });
  }
}

function endsBefore(horizon: Temporal.ZonedDateTime, { until, count }: RecurrenceRule, found: number): boolean {
  if (until) return Temporal.ZonedDateTime.compare(until, horizon) < 0;
  return count !== undefined && found >= count;
}

/** The dates of RDATE; a period has an end of its own. */
function readAdded(property: Property, own: Span, zones: Zones): CalendarDate[] {
  return readMoments(property, zones).map((start, index): CalendarDate => {
    if (start.isDay !== own.start.isDay) throw new CannotImport("unreadable-date", { found: String(property.values) });
    const value = property.values[index];
    if (!Array.isArray(value)) return { planned: spanFrom({ ...own, start: own.start }, start.at), isOfRule: false };
    const end: unknown = value[1];
    const isLength = typeof end === "string" && /^[+-]?P/.test(end);
    const [until] = isLength
      ? [{ ...start, at: start.at.add(Temporal.Duration.from(end)) }]
      : readMoments({ ...property, values: [end] }, zones);
    return { planned: { start, ...(until ? { end: until } : {}) }, isOfRule: false };
  });
}

/** Those that are cancelled, where the event is not, are no dates of it. */
function readFurther({ event, further }: CalendarTimes, zones: Zones): CalendarDate[] {
  const held = further.filter((one) => isCancelled(event) || !isCancelled(one));
  return held.map((one) => ({ planned: readSpan(one, zones), isOfRule: false }));
}

function isCancelled(event: Component): boolean {
  return textOf(event, "STATUS").toUpperCase() === "CANCELLED";
}

function uniqueDates(dates: readonly CalendarDate[]): CalendarDate[] {
  const byStart = new Map<number, CalendarDate>();
  for (const date of dates) {
    const key = date.planned.start.at.epochMilliseconds;
    if (!byStart.has(key)) byStart.set(key, date);
  }
  return [...byStart.values()];
}

function checkDensity(
  dates: readonly CalendarDate[],
  { zones, rules }: { zones: Zones; rules: readonly RecurrenceRule[] },
): void {
  const counts = new Map<string, number>();
  for (const { planned } of dates) {
    const day = dayOf(planned.start, zones.city);
    const count = (counts.get(day) ?? 0) + 1;
    if (count >= tooMany) throw new CannotImport("too-frequent", { found: rules[0]?.text ?? day });
    counts.set(day, count);
  }
}

/** A date names another by its moment; by its day alone, or at midnight of whole days, where the file is careless. */
function matcherOf(moments: readonly Moment[]): (start: Moment) => boolean {
  const keys = new Set(moments.map(keyOf));
  const days = new Set(moments.filter(({ isDay }) => isDay).map(localDay));
  const allDays = new Set(moments.map(localDay));
  return (start) => {
    const careless = start.isDay ? allDays : days;
    return keys.has(keyOf(start)) || (careless.size > 0 && careless.has(localDay(start)));
  };
}

function keyOf({ at, isDay }: Moment): string {
  return `${isDay ? "day " : ""}${at.epochMilliseconds}`;
}

function localDay({ at }: Moment): string {
  return at.toPlainDate().toString();
}

/** A change of a date the event does not have is a date more, unless it says that it is cancelled. */
function applyOverrides(dates: readonly CalendarDate[], calendar: CalendarTimes, zones: Zones): CalendarDate[] {
  const changed = new Map<CalendarDate, Override>();
  const more: CalendarDate[] = [];
  const isWholeCancelled = isCancelled(calendar.event);
  const calendarIsOfDays = dates[0]?.planned.start.isDay ?? false;
  const byMoment = new Map(dates.map((date) => [keyOf(date.planned.start), date]));
  const byDay = new Map(calendar.overrides.length > 0 ? dates.map((date) => [localDay(date.planned.start), date]) : []);
  for (const component of calendar.overrides) {
    const property = propertyOf(component, "RECURRENCE-ID");
    const [original] = property ? readMoments(property, zones) : [];
    if (!property || !original) continue;
    if (paramOf(property, "range")) throw new CannotImport("this-and-future", { found: dayOf(original, zones.city) });
    const isCareless = original.isDay || calendarIsOfDays;
    const date = byMoment.get(keyOf(original)) ?? (isCareless ? byDay.get(localDay(original)) : undefined);
    const override = { span: readSpan(component, zones), cancelled: isCancelled(component), cells: cellsOf(component) };
    if (date) {
      // Where the whole event is cancelled each of its dates says so, also one that only moved.
      changed.set(date, { ...override, cancelled: override.cancelled && !isWholeCancelled });
    } else if (!override.cancelled) more.push({ planned: override.span, override, isOfRule: false });
  }
  const own = dates.map((date) => {
    const override = changed.get(date);
    return override ? { ...date, override } : date;
  });
  return [...own, ...more];
}

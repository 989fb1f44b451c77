import { Temporal } from "temporal-polyfill";
import { occurrencesBetween, type Occurrence, type Timed } from "../../events/occurrences.ts";
import { repeatsSchema } from "../../events/repeatsSchema.ts";
import type { ImportedPlace, ImportedRepeats, ImportedTimes } from "../importedEvent.ts";
import type { Mapping } from "../mappingSchema.ts";
import { CannotImport, type NoteCode } from "../outcome.ts";
import { expandDates, type CalendarDate, type CalendarDates } from "./calendarDates.ts";
import { dayOf, type Zones } from "./calendarMoment.ts";
import { BrokenProperty } from "./calendarProperty.ts";
import { writeSpan, type Span } from "./calendarSpan.ts";
import type { CalendarTimes } from "./calendarTimes.ts";
import { fitRepeats } from "./fitRepeats.ts";

/** What cells say besides the time. */
interface Told {
  title: string;
  place: ImportedPlace | undefined;
  /** What else there is, to be compared. */
  others: string;
}

interface Into {
  mapping: Mapping;
  timeZone: string;
  note: (code: NoteCode, found: string) => void;
  /** The texts of the event itself. */
  own: ReadonlyMap<string, string>;
  tell: (cells: ReadonlyMap<string, string>) => Told;
}

/**
 * When a calendar's event takes place, as written in the city's zone. A rule becomes `repeats` where these plain fields
 * give the very same dates, which is found by comparing them; else its dates stand singly, of a rule without end those up
 * to some day. Notes say which, and what single dates say that an event's file has no field for.
 *
 * @throws CannotImport where it cannot be told, or would have to be guessed
 */
export function readCalendarTimes(calendar: CalendarTimes, into: Into): ImportedTimes {
  try {
    return readDates(calendar, into);
  } catch (error) {
    if (!(error instanceof BrokenProperty)) throw error;
    throw new CannotImport("broken-line", { found: error.line });
  }
}

function readDates(calendar: CalendarTimes, into: Into): ImportedTimes {
  const { mapping, timeZone, note } = into;
  const zones: Zones = { floating: mapping.timeZone, city: timeZone, ofFile: calendar.zones };
  const all = expandDates(calendar, { zones, last: mapping.dates.until });
  const first = dayOf(all.own.start, timeZone);
  if (first < mapping.dates.from || first > mapping.dates.until) {
    throw new CannotImport("placeholder-date", { found: first });
  }
  noteOverrides(all.dates, into);
  const [rule] = all.rules;
  if (!rule) return writeSingles(all.dates, into);
  const repeats = all.rules.length === 1 ? writeRepeats(all, into) : undefined;
  if (repeats) {
    note("as-repeats", rule.text);
    return repeats;
  }
  note("as-dates", rule.text);
  return writeSingles(boundDates(all, calendar, into), into);
}

/** The rule as `repeats`, if it gives the same dates. */
function writeRepeats({ own, dates, rules, except, isComplete }: CalendarDates, into: Into): ImportedTimes | undefined {
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
  return isSame(times, dates, { city, isComplete }) ? times : undefined;
}

function spanOf({ planned, override }: CalendarDate): Span {
  return override?.span ?? planned;
}

/** A single date of a rule that moved in time or place. */
function writeMove(date: CalendarDate, { timeZone, tell, own }: Into): NonNullable<ImportedRepeats["moved"]> {
  const { planned, override } = date;
  if (!override) return [];
  const { start, end } = override.span;
  const { place } = tell(override.cells);
  const isElsewhere = place !== undefined && !isSamePlace(place, tell(own).place);
  const isLonger = lengthOf(override.span) !== lengthOf(planned);
  if (!isElsewhere && !isLonger && start.at.equals(planned.start.at)) return [];
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

/** By the clock on the wall. */
function lengthOf({ start, end }: Span): string | undefined {
  const zone = start.at.timeZoneId;
  return end?.at.withTimeZone(zone).toPlainDateTime().since(start.at.toPlainDateTime()).toString();
}

function isSamePlace(a: ImportedPlace | undefined, b: ImportedPlace | undefined): boolean {
  return a?.name === b?.name && a?.address === b?.address;
}

/** Whether an event written so takes place at the calendar's dates, up to the last of these. */
function isSame(
  { start, end, repeats, sessions }: ImportedTimes,
  dates: readonly CalendarDate[],
  { city, isComplete }: { city: string; isComplete: boolean },
): boolean {
  const moved = repeats?.moved?.map(({ from, to, end: until }) => ({ from, to, end: until }));
  const checked = repeatsSchema.safeParse({ ...repeats, ...(moved ? { moved } : {}) });
  const [earliest] = dates;
  const latest = dates.findLast(({ isOfRule }) => isComplete || isOfRule);
  if (!checked.success || !earliest || !latest) return false;
  const event: Timed = { start, end, repeats: checked.data, sessions: sessions ?? [], status: "scheduled" };
  const horizon = latest.planned.start.at.withTimeZone(city).add(isComplete ? { years: 2 } : { days: -1 });
  const from = earliest.planned.start.at.withTimeZone(city).subtract({ years: 1 });
  const isNear = (at: Temporal.ZonedDateTime): boolean => Temporal.ZonedDateTime.compare(at, horizon) < 0;
  const ours = occurrencesBetween(event, city, { from, to: horizon }).map(keyOfOccurrence);
  const theirs = dates
    .map((date) => ({ span: spanOf(date), cancelled: date.override?.cancelled ?? false }))
    .map(({ span, cancelled }) => keyOfSpan(span, { city, cancelled }))
    .filter(({ at }) => isNear(at));
  return (
    ours.toSorted().join() ===
    theirs
      .map(({ key }) => key)
      .toSorted()
      .join()
  );
}

function keyOfOccurrence({ start, end, endKnown, cancelled }: Occurrence): string {
  return `${start.epochMilliseconds} ${endKnown ? end.epochMilliseconds : ""} ${cancelled}`;
}

function keyOfSpan(
  { start, end }: Span,
  { city, cancelled }: { city: string; cancelled: boolean },
): { key: string; at: Temporal.ZonedDateTime } {
  const inCity = (at: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
    start.isDay ? at.toPlainDate().toZonedDateTime(city) : at.withTimeZone(city);
  const until = end ? inCity(end.at) : start.isDay ? inCity(start.at.add({ days: 1 })) : undefined;
  const at = inCity(start.at);
  return { key: `${at.epochMilliseconds} ${until?.epochMilliseconds ?? ""} ${cancelled}`, at };
}

const mostSingles = { complete: 1000, endless: 300 };

/**
 * Not more dates than a file can hold. Where there are more, they begin with the year before the one the calendar was made
 * in, so that what is to come is among them.
 */
function boundDates(
  { dates, isComplete }: CalendarDates,
  { event }: CalendarTimes,
  { timeZone, note }: Into,
): CalendarDate[] {
  const most = isComplete ? mostSingles.complete : mostSingles.endless;
  const made = /^DTSTAMP[^:]*:(\d{4})/.exec(event.lines.find(({ name }) => name === "DTSTAMP")?.text ?? "")?.[1];
  const from = made === undefined || dates.length <= most ? "" : `${String(Number(made) - 1).padStart(4, "0")}-01-01`;
  const recent = dates.filter(({ planned }) => dayOf(planned.start, timeZone) >= from);
  const kept = (recent.length > 0 ? recent : dates).slice(0, most);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first && first !== dates[0]) note("dates-from", dayOf(first.planned.start, timeZone));
  if (last && (last !== dates.at(-1) || !isComplete)) note("dates-until", dayOf(last.planned.start, timeZone));
  return kept;
}

/** Dates that stand singly; the cancelled ones of them are left out. */
function writeSingles(dates: readonly CalendarDate[], { timeZone, note, tell, own }: Into): ImportedTimes {
  const held = dates.filter(({ override }) => !override?.cancelled);
  if (held.length < dates.length) {
    const days = dates.filter((date) => !held.includes(date)).map(({ planned }) => dayOf(planned.start, timeZone));
    note("cancelled-dates", days.join(", "));
  }
  for (const { override, planned } of held) {
    if (override && !isSamePlace(tell(override.cells).place, tell(own).place))
      note("other-place", dayOf(planned.start, timeZone));
  }
  const spans = held
    .map(spanOf)
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start.at, b.start.at))
    .map((span) => writeSpan(span, timeZone));
  const [first, ...others] = new Map(spans.map((span) => [span.start, span])).values();
  if (!first) throw new CannotImport("no-date");
  return { ...first, ...(others.length > 0 ? { sessions: others } : {}) };
}

/** An event has one title and one text; a single date that has others keeps only its time and place. */
function noteOverrides(dates: readonly CalendarDate[], { timeZone, note, tell, own }: Into): void {
  for (const { planned, override } of dates) {
    if (!override || override.cancelled) continue;
    const { title, others } = tell(override.cells);
    const told = tell(own);
    const day = dayOf(planned.start, timeZone);
    if (title !== told.title) note("other-title", `${day}: ${title}`);
    else if (others !== told.others) note("other-text", day);
  }
}

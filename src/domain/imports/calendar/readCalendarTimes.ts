import type { ImportedTimes } from "../importedEvent.ts";
import { CannotImport } from "../outcome.ts";
import { expandDates, type CalendarDate } from "./calendarDates.ts";
import { dayOf, type Zones } from "./calendarMoment.ts";
import { BrokenProperty, propertyOf } from "./calendarProperty.ts";
import type { CalendarTimes } from "./calendarTimes.ts";
import type { ReadInto } from "./readInto.ts";
import { writeRepeats } from "./writeRepeats.ts";
import { boundDates, writeSingles } from "./writeSingles.ts";

/**
 * When a calendar's event takes place, as written in the city's zone. A rule becomes `repeats` where these plain fields
 * give the very same dates, which is found by comparing them; else its dates stand singly, of a rule without end those up
 * to some day. Notes say which, and what single dates say that an event's file has no field for.
 *
 * @throws CannotImport where it cannot be told, or would have to be guessed
 */
export function readCalendarTimes(calendar: CalendarTimes, into: ReadInto): ImportedTimes {
  try {
    return readDates(calendar, into);
  } catch (error) {
    if (!(error instanceof BrokenProperty)) throw error;
    throw new CannotImport(error.line.startsWith("RRULE") ? "unreadable-rule" : "broken-line", { found: error.line });
  }
}

function readDates(calendar: CalendarTimes, into: ReadInto): ImportedTimes {
  const { mapping, timeZone, note } = into;
  const zones: Zones = { floating: mapping.timeZone, city: timeZone, ofFile: calendar.zones };
  const all = expandDates(calendar, { zones, last: mapping.dates.until });
  const first = dayOf(all.own.start, timeZone);
  if (first < mapping.dates.from || first > mapping.dates.until) {
    throw new CannotImport("placeholder-date", { found: propertyOf(calendar.event, "DTSTART")?.line ?? first });
  }
  noteOverrides(all.dates, into);
  const [rule] = all.rules;
  if (!rule) return writeSingles(boundDates(all, calendar, into), into);
  const repeats = all.rules.length === 1 ? writeRepeats(all, into) : undefined;
  if (repeats) {
    note("as-repeats", rule.text);
    noteNoPlace(all.dates, into);
    return repeats;
  }
  note("as-dates", rule.text);
  return writeSingles(boundDates(all, calendar, into), into);
}

/** An event has one title and one text; a single date that has others keeps only its time and place. */
function noteOverrides(dates: readonly CalendarDate[], { timeZone, note, tell, own }: ReadInto): void {
  const told = tell(own);
  const [titles, texts]: [string[], string[]] = [[], []];
  for (const { planned, override } of dates) {
    if (!override || override.cancelled) continue;
    const { title, others } = tell(override.cells);
    const day = dayOf(planned.start, timeZone);
    if (title !== told.title) titles.push(`${day} ${title}`);
    else if (others !== told.others) texts.push(day);
  }
  if (titles.length > 0) note("other-title", titles.join(", "));
  if (texts.length > 0) note("other-text", texts.join(", "));
}

/** A date that moved may name another place, but not that it has none. */
function noteNoPlace(dates: readonly CalendarDate[], { timeZone, note, tell, own }: ReadInto): void {
  if (!tell(own).place) return;
  const nowhere = dates.filter(({ override }) => override && !override.cancelled && !tell(override.cells).place);
  if (nowhere.length > 0) note("other-place", nowhere.map(({ planned }) => dayOf(planned.start, timeZone)).join(", "));
}

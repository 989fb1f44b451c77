import type { Temporal } from "temporal-polyfill";
import { lastEnd, occurrencesBetween } from "../events/occurrences.ts";
import type { Event } from "../guide/guide.ts";
import type { Filter } from "../search/filter.ts";
import { isAskedFor, matches, type MatchOptions } from "../search/matches.ts";
import type { Programme } from "../search/programme.ts";
import { calendarEvents, keptDays } from "./comingEvents.ts";

/** Of what repeats without an end. */
const farthest = { years: 2 };

/**
 * The events a calendar of a question holds: those in which any date that is not long over answers it. They are held
 * whole, as in every other calendar, so that an event is the same in all of them; one whose dates were asked for does not
 * vanish from a calendar as soon as it is over.
 */
export function chooseEvents(
  programme: Pick<Programme, "city" | "events" | "venues" | "institutions">,
  filter: Filter,
  { now, alsoCalled }: { now: Temporal.ZonedDateTime } & Pick<MatchOptions, "alsoCalled">,
): Event[] {
  const zone = programme.city.timeZone;
  const options = { zone, now, guide: programme, ...(alsoCalled && { alsoCalled }) };
  const from = now.subtract({ days: keptDays });
  const asked = calendarEvents(programme.events, { zone, now }).filter((event) => isAskedFor(event, filter, options));
  // Counting dates takes longer than all else, and few questions are about them.
  if (![...filter.venue, filter.when, filter.from, filter.to].some((value) => value !== undefined)) return asked;
  return asked.filter((event) => {
    const to = lastEnd(event, zone) ?? now.add(farthest);
    return matches(event, occurrencesBetween(event, zone, { from, to: to.add({ seconds: 1 }) }), filter, options);
  });
}

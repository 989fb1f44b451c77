import { Temporal } from "temporal-polyfill";
import { makeAgenda, type Agenda, type Day } from "../guide/agenda.ts";
import type { Event } from "../guide/guide.ts";
import type { Showing } from "../guide/showing.ts";
import { askedSpan } from "./askedSpan.ts";
import type { Filter } from "./filter.ts";

/** One page of what was found. */
export interface FoundList {
  agenda: Agenda;
  /** The last day listed, where more follows: the next page is what comes after it. */
  after: Temporal.PlainDate | undefined;
}

interface ListOptions {
  zone: string;
  now: Temporal.ZonedDateTime;
  /** The last day of the page before. */
  after?: Temporal.PlainDate | undefined;
}

/** Listed day by day where no last day is asked for, and at most where one is. */
const daysAhead = 35;
const mostDays = 366;
const linesOnPage = 50;

/**
 * The found events as a programme, by days, within the days asked for. Days are never broken; once a page has 50 lines
 * no more days are begun. What is further off stands below with its nearest date, where there is room for all of it.
 */
export function listFound(events: readonly Event[], filter: Filter, options: ListOptions): FoundList {
  const { zone, now, after } = options;
  const span = askedSpan(filter, zone, now);
  const begins = [now, span.from, after?.add({ days: 1 }).toZonedDateTime(zone)].filter((time) => time !== undefined);
  const from = begins.reduce((a, b) => (Temporal.ZonedDateTime.compare(a, b) < 0 ? b : a));
  const whole = withoutEarlier(agendaFrom(events, zone, { from, to: span.to }), { from, after });
  const days = takeEnough(whole.days);
  const lines = days.flatMap(({ showings }) => showings).length;
  if (days.length === whole.days.length && lines + whole.later.length <= linesOnPage) {
    return { agenda: whole, after: undefined };
  }
  const [nearest] = whole.later;
  if (lines === 0 && nearest) {
    const previous = nearest.occurrence.start.toPlainDate().subtract({ days: 1 });
    return listFound(events, filter, { zone, now, after: previous });
  }
  const isMore = days.length < whole.days.length || whole.later.length > 0;
  return { agenda: { ...whole, days, later: [] }, after: isMore ? days.at(-1)?.date : undefined };
}

function agendaFrom(
  events: readonly Event[],
  zone: string,
  { from, to }: { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime | undefined },
): Agenda {
  const left = to?.toPlainDate().since(from.toPlainDate(), { largestUnit: "days" }).days ?? daysAhead;
  if (left <= 0) return { lasting: [], days: [], later: [], undecided: [] };
  const agenda = makeAgenda(events, zone, { from, days: Math.min(left, mostDays) });
  const isAsked = ({ occurrence }: Showing): boolean => !to || Temporal.ZonedDateTime.compare(occurrence.start, to) < 0;
  // What was postponed without a new date is on no day that could be asked for.
  return { ...agenda, later: agenda.later.filter(isAsked), undecided: [] };
}

function takeEnough(days: readonly Day[]): Day[] {
  let lines = 0;
  return days.filter(({ showings }) => {
    const isListed = lines < linesOnPage;
    lines += showings.length;
    return isListed;
  });
}

/** What goes on for weeks, or past midnight, stands on the page it begins on. */
function withoutEarlier(
  agenda: Agenda,
  { from, after }: { from: Temporal.ZonedDateTime; after: Temporal.PlainDate | undefined },
): Agenda {
  if (!after) return agenda;
  const isNew = ({ occurrence }: Showing): boolean => Temporal.ZonedDateTime.compare(occurrence.start, from) >= 0;
  const days = agenda.days.filter(({ date }) => Temporal.PlainDate.compare(date, after) > 0);
  return { ...agenda, lasting: agenda.lasting.filter(isNew), days };
}

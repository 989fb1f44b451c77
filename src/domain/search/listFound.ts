import { Temporal } from "temporal-polyfill";
import { makeAgenda, type Agenda } from "../guide/agenda.ts";
import type { Event } from "../guide/guide.ts";
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

const daysAhead = 35;
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
  const agenda = agendaFrom(events, zone, { from, to: span.to });
  const lines = agenda.days.flatMap(({ showings }) => showings).length;
  if (lines + agenda.later.length <= linesOnPage)
    return { agenda: withoutEarlier(agenda, { from, after }), after: undefined };
  const [nearest] = agenda.later;
  if (lines === 0 && nearest) {
    const previous = nearest.occurrence.start.toPlainDate().subtract({ days: 1 });
    return listFound(events, filter, { zone, now, after: previous });
  }
  return {
    agenda: withoutEarlier({ ...agenda, later: [] }, { from, after }),
    after: agenda.days.at(-1)?.date,
  };
}

function agendaFrom(
  events: readonly Event[],
  zone: string,
  { from, to }: { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime | undefined },
): Agenda {
  const left = to ? from.toPlainDate().until(to.toPlainDate(), { largestUnit: "days" }).days : daysAhead;
  const days = Math.max(0, Math.min(left, daysAhead));
  if (days === 0) return { lasting: [], days: [], later: [], undecided: [] };
  // What has no date any more has none that could be asked for.
  const agenda = { ...makeAgenda(events, zone, { from, days, enough: linesOnPage, whole: 1 }), undecided: [] };
  if (!to) return agenda;
  const isAsked = ({ occurrence }: Agenda["later"][number]): boolean =>
    Temporal.ZonedDateTime.compare(occurrence.start, to) < 0;
  return { ...agenda, later: agenda.later.filter(isAsked) };
}

/** What goes on for weeks stands on the first page only. */
function withoutEarlier(
  agenda: Agenda,
  { from, after }: { from: Temporal.ZonedDateTime; after: Temporal.PlainDate | undefined },
): Agenda {
  if (!after) return agenda;
  const isNew = ({ occurrence }: Agenda["lasting"][number]): boolean =>
    Temporal.ZonedDateTime.compare(occurrence.start, from) >= 0;
  return { ...agenda, lasting: agenda.lasting.filter(isNew) };
}

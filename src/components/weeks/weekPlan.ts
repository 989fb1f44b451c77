import { wordsOf } from "../../domain/content/entry.ts";
import { fitSheet } from "../../domain/guide/fitSheet.ts";
import type { Venue } from "../../domain/guide/guide.ts";
import type { Showing } from "../../domain/guide/showing.ts";
import type { Week } from "../../domain/guide/weeks.ts";
import type { Page } from "../../layouts/page.ts";

/** How a week is printed on one sheet: the size of its type, and what is left out of it. */
export interface WeekPlan {
  points: number;
  isLeftOut: (showing: Showing) => boolean;
}

export function planWeek(week: Week, { venues, page }: { venues: readonly Venue[]; page: Page }): WeekPlan {
  const lineOf = (showing: Showing) => ({
    showing,
    length: lengthOf(showing, { venues, page }),
    repeats: showing.event.repeats !== undefined,
  });
  const lasting = week.lasting.map(lineOf);
  const { points, leftOut } = fitSheet([...week.days.map((day) => day.showings.map(lineOf)), lasting]);
  const out = new Set([...leftOut].map(({ showing }) => showing));
  return { points, isLeftOut: (showing) => out.has(showing) };
}

/** What is said of a line's state, such as where it moved, is as long as a title may be short. */
const stateLength = 30;
/** And the day until which something goes on. */
const lastingLength = 24;

function lengthOf(showing: Showing, { venues, page }: { venues: readonly Venue[]; page: Page }): number {
  const { event, occurrence } = showing;
  const { say, lang } = page;
  const venue = venues.find(({ id }) => id === (occurrence.venue ?? event.venue));
  const parts = [
    wordsOf(event, lang).title.text,
    ...(venue ? [wordsOf(venue, lang).title.text] : []),
    ...(event.online || event.join ? [say.list.online] : []),
    ...(event.registration ? [say.sharing.week.registration] : []),
  ];
  const isChanged = occurrence.cancelled || occurrence.movedFrom !== undefined || event.status === "postponed";
  const lasts = occurrence.end.since(occurrence.start).total("hours") > 24;
  return parts.join(" · ").length + (isChanged ? stateLength : 0) + (lasts ? lastingLength : 0);
}

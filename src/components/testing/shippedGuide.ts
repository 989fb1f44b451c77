import { Temporal } from "temporal-polyfill";
import { timesOf } from "../../domain/guide/eventTimes.ts";
import { comingOccurrences } from "../../domain/events/occurrences.ts";
import type { Event, Guide } from "../../domain/guide/guide.ts";
import { rulesOf, whyNotOpen } from "../../domain/registrations/rules.ts";
import { readContent } from "../../files/readContent.ts";

async function readShipped(): Promise<Guide> {
  const { guide, mistakes } = await readContent("content");
  if (!guide) throw new Error(`Cannot test the site: content/ has ${mistakes.length} mistakes`);
  return guide;
}

/** What the tested site was built from. Tests choose from it by what they need, not by name: it changes, and time passes. */
export const guide = await readShipped();
export const zone = guide.city.timeZone;
/** About when the tested site was built. */
export const now = Temporal.Now.zonedDateTimeISO(zone);

/** The first event that has what a test needs. */
export function anyEvent(isWanted: (event: Event) => boolean): Event {
  const event = guide.events.find(isWanted);
  if (!event) throw new Error("Cannot test the site: no event in content/ is what the test needs");
  return event;
}

export function hasBegun(event: Event): boolean {
  return Temporal.ZonedDateTime.compare(timesOf(event, zone, now).opens, now) < 0;
}

/** Events that can be rated now. Test files that rate run at the same time: each takes its own from this list. */
export const rateable = guide.events.filter((event) => event.status === "scheduled" && hasBegun(event));

const seatTests = ["page types", "form", "line"] as const;

/** An event and a date of it where seats can be taken now: each test that takes some has its own. */
export function takeableSeats(test: (typeof seatTests)[number]): { event: Event; occurrence: string } {
  const all = guide.events.flatMap((event) => {
    const ids = comingOccurrences(event, zone, { now, limit: 8 }).map(({ id }) => id);
    const occurrence = ids.find((id) => {
      const rules = rulesOf(event, zone, { occurrence: id, role: "participant" });
      const dayAhead = now.add({ days: 1 }).epochMilliseconds;
      return rules && [now.epochMilliseconds, dayAhead].every((time) => whyNotOpen(event, rules, time) === undefined);
    });
    return occurrence === undefined ? [] : [{ event, occurrence }];
  });
  const bySize = all.toSorted((a, b) => seatsIn(b.event) - seatsIn(a.event));
  const found = test === "line" ? bySize.at(-1) : bySize[seatTests.indexOf(test)];
  if (!found) throw new Error("Cannot test the site: seats can be taken in too few events of content/");
  return found;
}

function seatsIn({ registration }: Event): number {
  return registration?.capacity ?? Infinity;
}

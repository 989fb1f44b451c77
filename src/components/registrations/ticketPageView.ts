import { Temporal } from "temporal-polyfill";
import { wordsOf } from "../../domain/content/entry.ts";
import type { City } from "../../domain/city/citySchema.ts";
import type { Text } from "../../domain/content/text.ts";
import { occurrenceById, type Occurrence } from "../../domain/events/occurrences.ts";
import type { Event, Venue } from "../../domain/guide/guide.ts";
import { rulesOf } from "../../domain/registrations/rules.ts";
import type { TicketView } from "../../domain/registrations/ticket.ts";
import { readItem } from "../../files/readItem.ts";
import { readProgramme } from "../../files/readProgramme.ts";
import type { Page } from "../../layouts/page.ts";
import type { Platform } from "../../../netlify/platform/platform.ts";

/** A ticket with what the content says of its event. */
export interface TicketSubject {
  ticket: TicketView;
  event: Event;
  city: City;
  /** The date it is for; undefined where the content no longer has it. */
  occurrence: Occurrence | undefined;
  /** Until when the line moves. */
  promoteUntil: Temporal.ZonedDateTime | undefined;
  venues: Venue[];
  now: Temporal.ZonedDateTime;
}

/** Undefined where the content no longer has the ticket's event. */
export async function findSubject(platform: Platform, ticket: TicketView): Promise<TicketSubject | undefined> {
  const item = await readItem(platform.contentDir, ticket.event);
  if (item?.room !== "events") return undefined;
  const { entry: event, city } = item;
  const zone = city.timeZone;
  const programmeFile = import.meta.env.DEV ? undefined : platform.programmeFile;
  const { venues } = await readProgramme({ contentDir: platform.contentDir, programmeFile });
  return {
    ticket,
    event,
    city,
    occurrence: occurrenceById(event, zone, ticket.occurrence),
    promoteUntil: rulesOf(event, zone, ticket)?.promoteUntil,
    venues,
    now: Temporal.Instant.fromEpochMilliseconds(platform.now()).toZonedDateTimeISO(zone),
  };
}

/** True of a ticket that still holds a seat or may come to hold one. */
export function isGood({ status }: Pick<TicketView, "status">): boolean {
  return status === "confirmed" || status === "waiting" || status === "pending";
}

/** The ticket's state as a heading. */
export function sayState({ status, seats, position }: TicketView, page: Page): string {
  const say = page.say.registrations.ticket;
  if (status === "confirmed") return say.confirmed(seats);
  if (status === "waiting") return position === undefined ? say.inLine : say.waiting(String(position));
  return say[status];
}

export function titleOf({ event }: Pick<TicketSubject, "event">, page: Page): Text {
  return wordsOf(event, page.lang).title;
}

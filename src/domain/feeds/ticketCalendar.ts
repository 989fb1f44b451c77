import type { Occurrence } from "../events/occurrences.ts";
import type { Event } from "../guide/guide.ts";
import type { TicketView } from "../registrations/ticket.ts";
import { writeCalendar } from "./calendar.ts";
import { propertiesOf, type CalendarOptions } from "./calendarEvent.ts";
import type { Property } from "./calendarProperties.ts";

/** What a calendar says of a ticket's state, before the event's title. */
interface TicketWords {
  confirmed: string;
  waiting: string;
  cancelled: string;
}

export interface TicketCalendarOptions extends CalendarOptions {
  /** Names the ticket's entry, and tells nothing of its code. */
  uid: string;
  ticketWords: TicketWords;
  /** The address of the ticket's page; only where the calendar goes to whoever holds the code anyway. */
  page?: string | undefined;
}

/** How far before the start an alarm rings (RFC 5545, 3.8.6.3); of whole days, at nine in the morning of the day before. */
const alarmsBefore = ["-P1D", "-PT1H"];
const alarmsBeforeDays = ["-PT15H"];

/** Properties a ticket has its own value of. */
const own: readonly string[] = ["sequence", "summary", "status", "description"];

/**
 * The date a ticket is for, with its state and with alarms the day before and the hour before. Read again, it is a newer
 * state of the same entry.
 */
export function toTicketCalendar(
  event: Event,
  occurrence: Occurrence,
  ticket: Pick<TicketView, "status" | "position">,
  options: TicketCalendarOptions,
): string {
  const properties = propertiesOf(event, occurrence, { ...options, about: occurrence.id });
  const text = (name: string): string => {
    const value = properties.find(([known]) => known === name)?.[3];
    return typeof value === "string" ? value : "";
  };
  const isGone = ticket.status === "cancelled" || ticket.status === "refused";
  const description = [options.page, text("description")].filter(Boolean).join("\n\n");
  const properOnes: Property[] = [
    ["uid", {}, "text", options.uid],
    ...properties.filter(([name]) => !own.includes(name)),
    // Every change of the event or of the ticket counts up: waiting comes before a seat, and nothing after giving back.
    ["sequence", {}, "integer", event.changes.length * 3 + (isGone ? 2 : ticket.status === "confirmed" ? 1 : 0)],
    ["summary", {}, "text", `${stateOf(ticket, options.ticketWords)}: ${text("summary")}`],
    ["status", {}, "text", isGone ? "CANCELLED" : ticket.status === "confirmed" ? text("status") : "TENTATIVE"],
    ["description", {}, "text", description],
  ];
  const takesPlace = !isGone && !occurrence.cancelled && event.status !== "postponed";
  const alarms = takesPlace ? (occurrence.allDay ? alarmsBeforeDays : alarmsBefore) : [];
  const rings = alarms.map((before) => [
    "valarm",
    [
      ["action", {}, "text", "DISPLAY"],
      ["description", {}, "text", text("summary")],
      ["trigger", {}, "duration", before],
    ],
    [],
  ]);
  return writeCalendar([["vevent", properOnes, rings]], options);
}

function stateOf({ status, position }: Pick<TicketView, "status" | "position">, say: TicketWords): string {
  if (status === "confirmed") return say.confirmed;
  if (status === "cancelled" || status === "refused") return say.cancelled;
  return position === undefined ? say.waiting : `${say.waiting} (${String(position)})`;
}

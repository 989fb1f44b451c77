import type { EventData } from "../../events/eventSchema.ts";
import { CannotImport, type NoteCode } from "../outcome.ts";
import { textOf } from "./calendarProperty.ts";
import type { CalendarTimes } from "./calendarTimes.ts";

/**
 * A class nobody has heard of counts as private (RFC 5545, 3.8.1.3).
 *
 * @throws CannotImport for an event that has a newer version, or a line that is none, or is not for everybody
 */
export function checkCalendar({ event, newer, broken }: CalendarTimes): void {
  if (newer !== undefined) throw new CannotImport("superseded", { found: String(newer) });
  if (broken) throw new CannotImport("broken-line", { found: broken.text });
  const itsClass = textOf(event, "CLASS").trim().toUpperCase();
  if (itsClass !== "" && itsClass !== "PUBLIC") throw new CannotImport("private", { found: itsClass });
}

/**
 * STATUS beside the mark in the title. A mark says more than TENTATIVE; against CONFIRMED one that it is off holds, while
 * “moved” and “postponed” then only tell of the past.
 */
export function statusOf(
  { event }: CalendarTimes,
  { marked, note }: { marked: EventData["status"]; note: (code: NoteCode, found: string) => void },
): EventData["status"] {
  const status = textOf(event, "STATUS").trim().toUpperCase();
  if (status === "CANCELLED") return "cancelled";
  if (status === "CONFIRMED" && marked === "postponed") return "scheduled";
  if (status === "TENTATIVE" && marked === "scheduled") note("tentative", status);
  return marked;
}

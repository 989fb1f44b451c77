import type { Records } from "../sourceRecord.ts";
import { UnreadableSource } from "../unreadableSource.ts";

/**
 * Reads an iCalendar file (RFC 5545): a record for each event, its properties by their own names.
 *
 * @throws UnreadableSource where it is no calendar, is cut off or has no events
 */
export function readCalendar(text: string): Records {
  if (text.trim() === "") throw new UnreadableSource("empty");
  throw new UnreadableSource("no-records");
}

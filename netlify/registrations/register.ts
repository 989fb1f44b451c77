import type { Role, TicketView } from "../../src/domain/registrations/ticket.ts";
import type { Item } from "../../src/files/readItem.ts";
import type { Platform } from "../platform/platform.ts";

/** What a visitor asks for. */
export interface SentRegistration {
  /** Undefined where none was named: then the only one there is. */
  occurrence: string | undefined;
  /** Undefined for what is no number a ticket may be for. */
  seats: number | undefined;
  role: Role | undefined;
  /** The one-time id; undefined for what is none. */
  request: string | undefined;
  /** Whether the one-time id is the visitor's, who may send it again. */
  mayBeRepeated: boolean;
}

/**
 * Takes a seat, or a place in the line, once however often the same request arrives.
 *
 * @throws Problem `full` and others, FactStoreError where nothing is certain to be written
 */
export function register(platform: Platform, item: Item, sent: SentRegistration): Promise<{ view: TicketView }> {
  return Promise.reject(new Error(`not yet ${item.room} ${platform.contentDir} ${String(sent.seats)}`));
}

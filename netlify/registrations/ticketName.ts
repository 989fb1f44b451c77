import type { LedgerPlace } from "../../src/domain/registrations/registrationKey.ts";
import { makeTicketCode } from "../../src/domain/registrations/ticketCode.ts";
import { mac, shorten } from "../devices/mac.ts";
import type { Platform, SigningKey } from "../platform/platform.ts";

/** The code of the ticket for a request: the same again when the request is sent again. */
export function ticketCode(
  key: SigningKey,
  { event, occurrence }: Pick<LedgerPlace, "event" | "occurrence">,
  request: string,
): string {
  return makeTicketCode(mac(key, "ticket code", event, occurrence, request));
}

/** What a ticket is called among the facts: who reads them, or a ledger, learns no code. */
export function ticketName(key: SigningKey, code: string): string {
  return shorten(mac(key, "ticket", code));
}

/** A ticket stays under the key it was made under, so it may be called by any of them, the newest first. */
export function ticketNames({ keys }: Pick<Platform, "keys">, code: string): string[] {
  return keys.map((key) => ticketName(key, code));
}

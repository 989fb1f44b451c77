import { timingSafeEqual } from "node:crypto";
import type { TicketView } from "../../src/domain/registrations/ticket.ts";
import { cancelSeq } from "../../src/domain/registrations/wish.ts";
import { mac, shorten } from "../devices/mac.ts";
import type { Platform } from "../platform/platform.ts";
import { findTicket, readNamed, type FoundTicket } from "./findTicket.ts";
import { findNewestLedger } from "./newestLedger.ts";
import { viewOf } from "./readTicket.ts";
import { readWish } from "./settleOnce.ts";

const addressForm = /^([0-9a-f]{32})([0-9a-f]{32})$/;

/**
 * A name for the calendar of a ticket that opens nothing else: of the ticket's name among the facts and a signature, from
 * neither of which its code can be told. Undefined where there is no such ticket, or no key.
 *
 * @throws FactStoreError where it cannot be known
 */
export async function nameTicketCalendar(
  platform: Pick<Platform, "facts" | "keys">,
  code: string,
): Promise<string | undefined> {
  const [key] = platform.keys;
  const ticket = await findTicket(platform, code);
  return key && ticket && ticket.name + sign(key, ticket.name);
}

/**
 * The ticket of a calendar's name, without its code; undefined where there is none.
 *
 * @throws FactStoreError where it cannot be known
 */
export async function readTicketOfCalendar(
  platform: Pick<Platform, "facts" | "keys">,
  calendar: string,
): Promise<Omit<TicketView, "ticket"> | undefined> {
  const [, name = "", signature = ""] = addressForm.exec(calendar) ?? [];
  const isOurs = platform.keys.some((key) => isSame(sign(key, name), signature));
  const ticket = isOurs ? await readNamed(platform, name) : undefined;
  return ticket && readState(platform, ticket);
}

async function readState({ facts }: Pick<Platform, "facts">, ticket: FoundTicket): Promise<Omit<TicketView, "ticket">> {
  const { place, name } = ticket;
  const [wish, { ledger }] = await Promise.all([
    readWish(facts, place, { ticket: name, seq: cancelSeq }),
    findNewestLedger(facts, place),
  ]);
  return viewOf({ code: "", ticket }, { wish, ledger });
}

function sign(key: Platform["keys"][number], name: string): string {
  return shorten(mac(key, "ticket calendar", name));
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

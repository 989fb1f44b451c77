import type { Ledger } from "../../src/domain/registrations/ledger.ts";
import type { LedgerPlace } from "../../src/domain/registrations/registrationKey.ts";
import { parseTicketCode } from "../../src/domain/registrations/ticketCode.ts";
import { cancelSeq, type Wish } from "../../src/domain/registrations/wish.ts";
import type { Platform } from "../platform/platform.ts";
import { findTicket, type FoundTicket } from "./findTicket.ts";
import { findNewestLedger } from "./newestLedger.ts";
import { readWish } from "./settleOnce.ts";

/** Where a guessed code is looked up on: no event's id has an underscore. */
const nowhere = { name: "0", place: { event: "_", occurrence: "once", role: "participant" } satisfies LedgerPlace };

/** All that is known of a ticket. */
export interface LookedUp {
  /** As we write it, however it was typed. */
  code: string;
  ticket: FoundTicket;
  /** What was asked for under it; undefined where the server ended before it could write that down. */
  wish: Wish | undefined;
  ledger: Ledger | undefined;
}

/**
 * The ticket of a code; undefined where there is none, which takes the same reads, so that no clock tells a good guess
 * from a bad one. What is no code at all is not looked up.
 *
 * @throws FactStoreError where it cannot be known
 */
export async function lookUpTicket(
  platform: Pick<Platform, "facts" | "keys">,
  typed: string,
): Promise<LookedUp | undefined> {
  const code = parseTicketCode(typed);
  if (code === undefined) return undefined;
  const { facts } = platform;
  const ticket = await findTicket(platform, code);
  const { place, name } = ticket ?? nowhere;
  const [wish, { ledger }] = await Promise.all([
    readWish(facts, place, { ticket: name, seq: cancelSeq }),
    findNewestLedger(facts, place),
  ]);
  return ticket && { code, ticket, wish, ledger };
}

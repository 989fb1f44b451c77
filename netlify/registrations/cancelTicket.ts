import { Problem } from "../../src/domain/problems/problem.ts";
import { wishKey } from "../../src/domain/registrations/registrationKey.ts";
import type { TicketView } from "../../src/domain/registrations/ticket.ts";
import { cancelSeq } from "../../src/domain/registrations/wish.ts";
import { readItem } from "../../src/files/readItem.ts";
import type { Platform } from "../platform/platform.ts";
import { lookUpTicket } from "./lookUpTicket.ts";
import { viewOf } from "./readTicket.ts";
import { settleOptions } from "./settleOptions.ts";
import { defaultPatience, settleWish } from "./settleWish.ts";

/**
 * Gives the seats of a ticket back; fine, and without effect, where that was done already. The seats may go to the next in
 * line a little later than this is answered.
 *
 * @throws Problem `no-such-ticket`
 * @throws FactStoreError where it could not be written; "not-saved" only where that is certain
 */
export async function cancelTicket(platform: Platform, code: string, patience = defaultPatience): Promise<TicketView> {
  const { facts } = platform;
  const found = await lookUpTicket(platform, code);
  if (!found?.wish) throw new Problem("no-such-ticket");
  const { ticket, ledger } = found;
  const { place, name } = ticket;
  const wish = { ...found.wish, cancelled: true };
  if (!found.wish.cancelled) {
    const options = await settleOptions(platform, await readItem(platform.contentDir, place.event), place);
    await facts.create(wishKey(place, name, cancelSeq), { time: platform.now() });
    await settleWish(facts, place, { own: wish, options, patience });
  }
  return viewOf(found, { wish, ledger });
}

import { findPlace } from "../../src/domain/registrations/ledger.ts";
import type { TicketView } from "../../src/domain/registrations/ticket.ts";
import { readItem } from "../../src/files/readItem.ts";
import type { Platform } from "../platform/platform.ts";
import { lookUpTicket, type LookedUp } from "./lookUpTicket.ts";
import { settleOptions } from "./settleOptions.ts";
import { settleWish, type SettlePatience } from "./settleWish.ts";

/** A page is not kept waiting for what its next look will show. */
const oneTry: SettlePatience = { budgetMs: 0, pauseMs: 1 };

/**
 * The ticket of that code, however it was typed; undefined where there is none, which takes the same reads. What is not
 * settled yet is settled on the way, if that is done in one try.
 *
 * @throws FactStoreError where the facts cannot be read
 */
export async function readTicket(platform: Platform, code: string): Promise<TicketView | undefined> {
  const found = await lookUpTicket(platform, code);
  if (!found) return undefined;
  const { ticket, wish, ledger } = found;
  const isSettled = !wish || wish.cancelled || (ledger && findPlace(ledger, ticket.name));
  if (isSettled) return viewOf(found, { wish, ledger });
  const options = await settleOptions(platform, await readItem(platform.contentDir, ticket.place.event), ticket.place);
  const settled = await settleWish(platform.facts, ticket.place, { own: wish, options, patience: oneTry });
  return viewOf(found, { wish, ledger: settled });
}

/** A ticket as its holder sees it. Seats given back are so from the moment that is written down, whatever ledgers say. */
export function viewOf(
  { code, ticket: { name, place, seats } }: Pick<LookedUp, "code" | "ticket">,
  { wish, ledger }: Pick<LookedUp, "wish" | "ledger">,
): TicketView {
  const settled = wish?.cancelled ? { status: "cancelled" as const } : ledger && findPlace(ledger, name);
  return { ticket: code, ...place, seats, ...(settled ?? { status: "pending" as const }) };
}

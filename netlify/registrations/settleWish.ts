import { setTimeout as wait } from "node:timers/promises";
import { FactStoreError, type FactStore } from "../../src/domain/facts/factStore.ts";
import { findPlace, type Ledger } from "../../src/domain/registrations/ledger.ts";
import type { LedgerPlace } from "../../src/domain/registrations/registrationKey.ts";
import type { SettleOptions } from "../../src/domain/registrations/settle.ts";
import type { Wish } from "../../src/domain/registrations/wish.ts";
import { settleTogether } from "./settleTogether.ts";

export interface SettlePatience {
  /** Milliseconds after which no other try is begun. */
  budgetMs: number;
  /** Milliseconds before the second try; before each further one twice as many, and each shortened at random. */
  pauseMs: number;
}

/** As long as a visitor waits for an answer without wondering. */
export const defaultPatience: SettlePatience = { budgetMs: 2000, pauseMs: 25 };

/**
 * Tries until a ledger has the wish, for as long as patience lasts.
 *
 * @returns the ledger that has it; undefined where none has yet, for whatever reason: the wish is stored, so whoever settles
 *   next will see to it
 */
export async function settleWish(
  facts: FactStore,
  place: LedgerPlace,
  { own, options, patience }: { own: Wish; options: SettleOptions; patience: SettlePatience },
): Promise<Ledger | undefined> {
  const until = performance.now() + patience.budgetMs;
  for (let pauseMs = patience.pauseMs; ; pauseMs *= 2) {
    const ledger = await settleTogether(facts, place, { own, options }).catch(passOver);
    if (ledger && hasWish(ledger, own)) return ledger;
    // Content older than the ledger's never gets to settle it, however often it tries.
    if (ledger && ledger.version > options.version) return undefined;
    const pause = pauseMs * (0.5 + Math.random() / 2);
    if (performance.now() + pause > until) return undefined;
    await wait(pause);
  }
}

function hasWish(ledger: Ledger, wish: Wish): boolean {
  const place = findPlace(ledger, wish.ticket);
  return place !== undefined && (!wish.cancelled || place.status === "cancelled");
}

function passOver(error: unknown): undefined {
  if (!(error instanceof FactStoreError)) throw error;
  return undefined;
}

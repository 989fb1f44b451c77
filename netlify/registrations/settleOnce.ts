import type { FactStore } from "../../src/domain/facts/factStore.ts";
import type { Ledger } from "../../src/domain/registrations/ledger.ts";
import {
  ledgerKey,
  parseWishKey,
  wishesPrefix,
  wishKey,
  type LedgerPlace,
} from "../../src/domain/registrations/registrationKey.ts";
import { settle, type SettleOptions } from "../../src/domain/registrations/settle.ts";
import {
  cancelSeq,
  cancelWishSchema,
  registerSeq,
  registerWishSchema,
  type Wish,
} from "../../src/domain/registrations/wish.ts";
import { findNewestLedger } from "./newestLedger.ts";

/**
 * One try to settle: finds the newest ledger, folds in the given wishes and every other one it has not seen, and writes the
 * ledger that follows.
 *
 * @returns the newest ledger; undefined where there is none, or somebody else was first to follow it, or it was made under
 *   newer content than ours, which we must not write after
 * @throws FactStoreError
 */
export async function settleOnce(
  facts: FactStore,
  place: LedgerPlace,
  { own, options }: { own: readonly Wish[]; options: SettleOptions },
): Promise<Ledger | undefined> {
  const [listed, newest] = await Promise.all([facts.list(wishesPrefix(place)), findNewestLedger(facts, place)]);
  const { number, ledger } = newest;
  if (ledger && ledger.version > options.version) return ledger;
  const wishes = [...(await readUnseen(facts, place, { listed, ledger, own })), ...own];
  if (!ledger && wishes.length === 0) return undefined;
  const next = settle(ledger, wishes, options);
  if (next === ledger) return ledger;
  return (await facts.create(ledgerKey(place, number + 1), next)) === "created" ? next : undefined;
}

interface Known {
  /** Keys of wishes, perhaps not of all. */
  listed: readonly string[];
  ledger: Ledger | undefined;
  own: readonly Wish[];
}

/** The listed wishes that the ledger has not seen, of each ticket all or none. */
async function readUnseen(facts: FactStore, place: LedgerPlace, { listed, ledger, own }: Known): Promise<Wish[]> {
  const seen = new Map(ledger?.entries.map(({ ticket, state }) => [ticket, state]));
  const given = new Map(own.map((wish) => [wish.ticket, wish]));
  const newest = new Map<string, number>();
  for (const key of listed) {
    const wish = parseWishKey(key);
    if (wish) newest.set(wish.ticket, Math.max(wish.seq, newest.get(wish.ticket) ?? 0));
  }
  const unseen = [...newest].filter(([ticket, seq]) => {
    const isGiven = given.has(ticket) && (seq === registerSeq || given.get(ticket)?.cancelled === true);
    return !isGiven && (seq === cancelSeq ? seen.get(ticket) !== "cancelled" : !seen.has(ticket));
  });
  const read = await Promise.all(unseen.map(([ticket, seq]) => readWish(facts, place, { ticket, seq })));
  return read.filter((wish) => wish !== undefined);
}

/**
 * What was asked for under a ticket, as far as `seq`; undefined where it never asked for a seat.
 *
 * @throws FactStoreError
 */
export async function readWish(
  facts: FactStore,
  place: LedgerPlace,
  { ticket, seq }: { ticket: string; seq: number },
): Promise<Wish | undefined> {
  const [registered, cancelled] = await Promise.all([
    facts.read(wishKey(place, ticket, registerSeq)),
    seq === cancelSeq ? facts.read(wishKey(place, ticket, cancelSeq)) : undefined,
  ]);
  if (registered === undefined) return undefined;
  const { time, seats } = registerWishSchema.parse(registered);
  return { ticket, seats, time, cancelled: cancelWishSchema.safeParse(cancelled).success };
}

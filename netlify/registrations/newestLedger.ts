import type { FactStore } from "../../src/domain/facts/factStore.ts";
import { ledgerSchema, type Ledger } from "../../src/domain/registrations/ledger.ts";
import {
  ledgerKey,
  ledgerPrefix,
  parseLedgerKey,
  type LedgerPlace,
} from "../../src/domain/registrations/registrationKey.ts";

export interface NewestLedger {
  /** Its number; 0 where there is none yet. */
  number: number;
  ledger: Ledger | undefined;
}

/**
 * The newest ledger of a place. The list only hints where to look: it may be stale. Ledgers are numbered without a gap, so
 * from there it is found by reads, in steps that double until there is none, and then by halves.
 *
 * @throws FactStoreError where it cannot be known
 */
export async function findNewestLedger(facts: FactStore, place: LedgerPlace): Promise<NewestLedger> {
  const readLedger = async (number: number) => {
    const fact = await facts.read(ledgerKey(place, number));
    return fact === undefined ? undefined : ledgerSchema.parse(fact);
  };
  const listed = parseLedgerKey((await facts.list(ledgerPrefix(place))).at(-1) ?? "");
  const [hinted, following] = await Promise.all([readLedger(listed), readLedger(listed + 1)]);
  if (!following) return { number: listed, ledger: hinted };

  let newest: NewestLedger = { number: listed + 1, ledger: following };
  let step = 1;
  let absent = Infinity;
  while (absent - newest.number > 1) {
    const number = absent === Infinity ? newest.number + step : Math.floor((newest.number + absent) / 2);
    const ledger = await readLedger(number);
    if (ledger) newest = { number, ledger };
    else absent = number;
    step *= 2;
  }
  return newest;
}

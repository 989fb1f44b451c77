import { countSeats, type Ledger, type LedgerEntry } from "./ledger.ts";
import type { Wish } from "./wish.ts";

/** What the content says of the seats, and when it is. Times are milliseconds since 1970-01-01T00:00Z. */
export interface SettleOptions {
  /** How many seats there are; null where there is no limit. */
  capacity: number | null;
  /** Whether those for whom there is no seat may wait for one. */
  waitingList: boolean;
  /** From then on nobody who waits gets a seat: what is given back goes at the door. */
  promoteUntil: number;
  now: number;
  /** The content all this is said by. */
  version: number;
}

/** So many tickets behind one that waits may get a seat before it; then free seats are kept until they are enough for it. */
export const mostPassed = 3;

/**
 * The ledger that follows when these wishes are known; the same one where nothing changes. Wishes that a ledger already
 * has change nothing, so the same wishes may be given again.
 *
 * Those whose wishes are new come to the end of the line in the order of (time, ticket). Then free seats go along the
 * line, each to the first ticket they are enough for. A ticket for more seats than are free doesn't block those behind
 * it; but once three of them have passed it, nobody behind it gets a seat before it does, unless it is for more seats than
 * there are at all. Nobody who has a seat loses it when there come to be fewer. From `promoteUntil` on those in the line
 * stay in it without hope; who comes then gets a seat if one is free and nobody waits, and else is refused, as is
 * everybody without a seat where there is no line.
 */
export function settle(ledger: Ledger | undefined, wishes: readonly Wish[], options: SettleOptions): Ledger {
  const { waitingList, now, promoteUntil, version } = options;
  const before = ledger?.entries ?? [];
  const known = new Set(before.map(({ ticket }) => ticket));
  const givenBack = new Set(wishes.filter(({ cancelled }) => cancelled).map(({ ticket }) => ticket));
  const arrived = uniqueByTicket(wishes.filter(({ ticket }) => !known.has(ticket))).toSorted(byTime);
  const entries = [...before, ...arrived.map(asWaiting)].map((entry) =>
    givenBack.has(entry.ticket) && entry.state !== "cancelled"
      ? { ...entry, state: "cancelled" as const }
      : { ...entry },
  );

  const capacity = options.capacity ?? Infinity;
  const promotes = now < promoteUntil;
  let free = capacity - countSeats({ entries }).taken;
  const line: LedgerEntry[] = [];
  for (const entry of entries) {
    if (entry.state !== "waiting") continue;
    const isNew = !known.has(entry.ticket);
    const isKeptForOthers = line.some(({ passed, seats }) => passed >= mostPassed && seats <= capacity);
    const mayHaveSeat = promotes ? !isKeptForOthers : isNew && line.length === 0;
    if (mayHaveSeat && entry.seats <= free) {
      entry.state = "confirmed";
      free -= entry.seats;
      for (const passed of line) passed.passed += 1;
    } else if (isNew && !(waitingList && promotes)) {
      entry.state = "refused";
    } else {
      line.push(entry);
    }
  }

  const next: Ledger = { version, capacity: options.capacity, entries };
  return ledger && isSame(ledger, next) ? ledger : next;
}

function asWaiting({ ticket, seats, time }: Wish): LedgerEntry {
  return { ticket, seats, time, state: "waiting", passed: 0 };
}

function byTime(a: Wish, b: Wish): number {
  return a.time - b.time || (a.ticket < b.ticket ? -1 : 1);
}

function uniqueByTicket(wishes: readonly Wish[]): Wish[] {
  return [...new Map(wishes.map((wish) => [wish.ticket, wish])).values()];
}

/** Another version alone is no news. */
function isSame(before: Ledger, after: Ledger): boolean {
  return (
    before.capacity === after.capacity &&
    before.entries.length === after.entries.length &&
    before.entries.every((entry, at) => entry.state === after.entries[at]?.state)
  );
}

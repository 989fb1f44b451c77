import { countSeats, type Ledger } from "../ledger.ts";
import { mostPassed } from "../settle.ts";

type State = Ledger["entries"][number]["state"];

/** What may become of a ticket from one ledger to the next. */
const ways: Record<State, readonly State[]> = {
  confirmed: ["confirmed", "cancelled"],
  waiting: ["waiting", "confirmed", "cancelled"],
  cancelled: ["cancelled"],
  refused: ["refused", "cancelled"],
};

/** Everything that is wrong with ledgers that followed each other, while those in line got what came free. */
export function findFaults(ledgers: readonly Ledger[], { promotes }: { promotes: boolean }): string[] {
  return ledgers
    .flatMap((ledger, at) => {
      const before: Ledger = ledgers[at - 1] ?? { version: 0, capacity: 0, entries: [] };
      const faults = [...compare(before, ledger), ...(promotes ? findIdleSeats(ledger) : [])];
      return faults.map((fault) => `ledger ${String(at + 1)}: ${fault}`);
    })
    .concat(findOvertaken(ledgers));
}

function compare(before: Ledger, { version, capacity, entries }: Ledger): string[] {
  const faults: string[] = [];
  if (version < before.version) faults.push("it was made under older content");
  if (new Set(entries.map(({ ticket }) => ticket)).size < entries.length) faults.push("a ticket is in it twice");
  const taken = countSeats({ entries }).taken;
  if (taken > Math.max(capacity ?? Infinity, countSeats(before).taken)) faults.push("too many seats are taken");
  for (const [at, entry] of before.entries.entries()) {
    const next = entries[at];
    if (next?.ticket !== entry.ticket || next.seats !== entry.seats) faults.push(`${entry.ticket} lost its place`);
    else if (!ways[entry.state].includes(next.state))
      faults.push(`${entry.ticket} was ${entry.state}, is ${next.state}`);
  }
  const arrived = entries.slice(before.entries.length);
  const sorted = arrived.toSorted((a, b) => a.time - b.time || (a.ticket < b.ticket ? -1 : 1));
  if (arrived.some((entry, at) => entry !== sorted[at])) faults.push("who asked later stands ahead");
  return faults;
}

/** Seats that somebody waits for and could have. */
function findIdleSeats({ capacity, entries }: Ledger): string[] {
  const all = capacity ?? Infinity;
  const free = all - countSeats({ entries }).taken;
  const line = entries.filter(({ state }) => state === "waiting");
  const patient = line.findIndex(({ seats, passed }) => passed >= mostPassed && seats <= all);
  const served = patient === -1 ? line : line.slice(0, patient + 1);
  return served.filter(({ seats }) => seats <= free).map(({ ticket }) => `${ticket} waits for seats that are free`);
}

/** Counted anew from who got a seat when. While there are fewer seats than a ticket is for, anybody may pass it. */
function findOvertaken(ledgers: readonly Ledger[]): string[] {
  const passed = new Map<string, number>();
  for (const [at, { capacity, entries }] of ledgers.entries()) {
    const before = new Map(ledgers[at - 1]?.entries.map(({ ticket, state }) => [ticket, state]));
    for (const [place, { ticket, seats, state }] of entries.entries()) {
      if (state !== "waiting" || seats > (capacity ?? Infinity)) continue;
      const later = entries.slice(place + 1);
      const seated = later.filter((one) => one.state === "confirmed" && before.get(one.ticket) !== "confirmed").length;
      passed.set(ticket, (passed.get(ticket) ?? 0) + seated);
    }
  }
  return [...passed].filter(([, times]) => times > mostPassed).map(([ticket]) => `${ticket} was overtaken too often`);
}

import { z } from "zod";
import type { SeatStatus } from "./ticket.ts";

const entrySchema = z.object({
  ticket: z.string(),
  seats: z.int().min(1),
  time: z.int(),
  state: z.enum(["confirmed", "waiting", "cancelled", "refused"]),
  /** How many tickets behind it got a seat while it waited. */
  passed: z.int().min(0),
});

/** Who has a seat in one occurrence and who waits, all of it: only the newest ledger counts. */
export const ledgerSchema = z.object({
  /** The content it was made under, as `contentVersion` tells it: what has older content does not write after it. */
  version: z.number(),
  /** How many seats there were; null where there was no limit. */
  capacity: z.int().min(0).nullable(),
  /** Every ticket there ever was, in the order in which they were settled: the line is those who wait. */
  entries: z.array(entrySchema),
});

export type LedgerEntry = z.infer<typeof entrySchema>;
export type Ledger = z.infer<typeof ledgerSchema>;

/** What a ledger comes to. */
export interface SeatCount {
  /** Seats. */
  taken: number;
  /** Seats, not tickets. */
  waiting: number;
}

export function countSeats({ entries }: Pick<Ledger, "entries">): SeatCount {
  const seatsOf = (state: LedgerEntry["state"]) =>
    entries.reduce((sum, entry) => (entry.state === state ? sum + entry.seats : sum), 0);
  return { taken: seatsOf("confirmed"), waiting: seatsOf("waiting") };
}

/** Where a ticket stands; undefined where the ledger does not have it yet. */
export function findPlace(
  { entries }: Pick<Ledger, "entries">,
  ticket: string,
): { status: SeatStatus; position?: number } | undefined {
  const entry = entries.find((candidate) => candidate.ticket === ticket);
  if (!entry) return undefined;
  if (entry.state !== "waiting") return { status: entry.state };
  const line = entries.filter(({ state }) => state === "waiting");
  return { status: "waiting", position: line.indexOf(entry) + 1 };
}

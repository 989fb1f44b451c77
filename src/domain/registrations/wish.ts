import { z } from "zod";

/**
 * What somebody asked for under a ticket. The first is always to register; the second, if there is one, to give the seats
 * back, which is for good. Each is written once and never changed. Times are milliseconds since 1970-01-01T00:00Z by the
 * clock of the server that wrote it.
 */
export const registerSeq = 1;
export const cancelSeq = 2;

export const registerWishSchema = z.object({ time: z.int(), seats: z.int().min(1) });

export const cancelWishSchema = z.object({ time: z.int() });

/** What was asked for under one ticket, all of it together. */
export interface Wish {
  /** The ticket's name among the facts, from which nobody learns its code. */
  ticket: string;
  seats: number;
  /** When it was asked for. */
  time: number;
  /** Whether the seats were given back. */
  cancelled: boolean;
}

/** What a ticket is for: a seat, or helping. Helpers have a ledger of their own. */
export const roles = ["participant", "helper"] as const;

export type Role = (typeof roles)[number];

/**
 * What became of a ticket. Pending: it is written down and will be settled. Refused: there was no seat for it and no line
 * to wait in, or no time left to wait; like cancelled, this is for good.
 */
export type SeatStatus = "confirmed" | "waiting" | "pending" | "cancelled" | "refused";

/** A ticket as whoever holds its code may see it. */
export interface TicketView {
  /** The code, as `makeTicketCode` writes it: the secret, and the last part of its page's address. */
  ticket: string;
  event: string;
  /** The id of the occurrence, `once` where the event takes place once. */
  occurrence: string;
  seats: number;
  role: Role;
  status: SeatStatus;
  /** The place in the line, counted from 1 in tickets; only of those who wait. */
  position?: number;
}

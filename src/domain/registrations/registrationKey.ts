import type { Role } from "./ticket.ts";

/** Whose seats, or whose helpers: what has one ledger. */
export interface LedgerPlace {
  event: string;
  occurrence: string;
  role: Role;
}

const ledgerDigits = 8;
const wishForm = /\/wishes\/([a-z0-9]+)\/(\d)$/;
const ledgerForm = /\/ledger\/(\d{8})$/;

/** Under what everything about one ledger lies. No occurrence's id has an underscore, so helpers have a place of their own. */
function placePath({ event, occurrence, role }: LedgerPlace): string {
  return `${registrationsPrefix(event)}${occurrence}${role === "helper" ? "_helpers" : ""}`;
}

/** Where a ticket lies that is known by its name: an HMAC of its code. */
export function ticketKey(ticket: string): string {
  return `tickets/${ticket}`;
}

/** Under what all wishes for one ledger lie. */
export function wishesPrefix(place: LedgerPlace): string {
  return `${placePath(place)}/wishes/`;
}

export function wishKey(place: LedgerPlace, ticket: string, seq: number): string {
  return `${wishesPrefix(place)}${ticket}/${seq}`;
}

/** The wish a key stands for; undefined for another key. */
export function parseWishKey(key: string): { ticket: string; seq: number } | undefined {
  const [, ticket, seq] = wishForm.exec(key) ?? [];
  return ticket === undefined ? undefined : { ticket, seq: Number(seq) };
}

/** Under what the ledgers lie, which are numbered from 1 without a gap. */
export function ledgerPrefix(place: LedgerPlace): string {
  return `${placePath(place)}/ledger/`;
}

export function ledgerKey(place: LedgerPlace, number: number): string {
  return `${ledgerPrefix(place)}${String(number).padStart(ledgerDigits, "0")}`;
}

/** The number of the ledger a key stands for; 0 for another key. */
export function parseLedgerKey(key: string): number {
  return Number(ledgerForm.exec(key)?.[1] ?? 0);
}

/** Under what everything about an event's ledgers lies. */
export function registrationsPrefix(event: string): string {
  return `registrations/${event}/`;
}

/** The places of one event that any of these keys is about. */
export function placesOf(event: string, keys: readonly string[]): LedgerPlace[] {
  const prefix = registrationsPrefix(event);
  const names = new Set(
    keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length).split("/")[0]),
  );
  return [...names].flatMap((name) => {
    const [, occurrence, helpers] = /^([a-z0-9-]+)(_helpers)?$/.exec(name ?? "") ?? [];
    return occurrence === undefined ? [] : [{ event, occurrence, role: helpers ? "helper" : "participant" } as const];
  });
}

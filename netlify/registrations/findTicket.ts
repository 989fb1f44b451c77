import { z } from "zod";
import { ticketKey, type LedgerPlace } from "../../src/domain/registrations/registrationKey.ts";
import { roles } from "../../src/domain/registrations/ticket.ts";
import type { Platform } from "../platform/platform.ts";
import { ticketNames } from "./ticketName.ts";

const ticketSchema = z.object({
  event: z.string(),
  occurrence: z.string(),
  role: z.enum(roles),
  seats: z.int().min(1),
});

/** What lies under a ticket's name: what it is for. */
export type TicketFact = z.infer<typeof ticketSchema>;

/** A ticket that there is. */
export interface FoundTicket {
  /** Its name among the facts. */
  name: string;
  place: LedgerPlace;
  seats: number;
}

/**
 * The ticket of a code as `parseTicketCode` tells it; undefined where there is none.
 *
 * @throws FactStoreError where it cannot be known
 */
export async function findTicket(
  platform: Pick<Platform, "facts" | "keys">,
  code: string,
): Promise<FoundTicket | undefined> {
  const names = ticketNames(platform, code);
  const found = await Promise.all(names.map((name) => readNamed(platform, name)));
  return found.find((ticket) => ticket !== undefined);
}

/** @throws FactStoreError */
export async function readNamed({ facts }: Pick<Platform, "facts">, name: string): Promise<FoundTicket | undefined> {
  const fact = await facts.read(ticketKey(name));
  if (fact === undefined) return undefined;
  const { seats, ...place } = ticketSchema.parse(fact);
  return { name, place, seats };
}

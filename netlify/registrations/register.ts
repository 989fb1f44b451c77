import { Problem } from "../../src/domain/problems/problem.ts";
import { findPlace } from "../../src/domain/registrations/ledger.ts";
import { ticketKey, wishKey, type LedgerPlace } from "../../src/domain/registrations/registrationKey.ts";
import { requireOpenRegistration, rulesOf, type RegistrationRules } from "../../src/domain/registrations/rules.ts";
import type { Role, TicketView } from "../../src/domain/registrations/ticket.ts";
import { cancelSeq, registerSeq, registerWishSchema, type Wish } from "../../src/domain/registrations/wish.ts";
import type { Event } from "../../src/domain/guide/guide.ts";
import type { Item } from "../../src/files/readItem.ts";
import type { Platform, SigningKey } from "../platform/platform.ts";
import { readNamed, type FoundTicket, type TicketFact } from "./findTicket.ts";
import { viewOf } from "./readTicket.ts";
import { readWish } from "./settleOnce.ts";
import { settleOptions } from "./settleOptions.ts";
import { defaultPatience, settleWish } from "./settleWish.ts";
import { ticketCode, ticketName } from "./ticketName.ts";

/** What a visitor asks for; undefined stands for what is missing or no such thing. */
export interface SentRegistration {
  /** The only one there is, where none was named. */
  occurrence: string;
  seats: number | undefined;
  role: Role | undefined;
  /** The one-time id. */
  request: string | undefined;
  /** Whether the one-time id is the visitor's, who may send it again. */
  mayBeRepeated: boolean;
}

/**
 * Takes a seat, or a place in the line, once however often the same request arrives. Once that is written down it counts:
 * what cannot be settled in time is `pending`, and will be.
 *
 * @throws Problem saying what cannot be had; `full` where there is neither a seat nor a line, which is for good
 * @throws FactStoreError where it could not be written; "not-saved" only where that is certain
 */
export async function register(
  platform: Platform,
  item: Item,
  sent: SentRegistration,
  patience = defaultPatience,
): Promise<{ view: TicketView }> {
  const { occurrence, seats, role, request, mayBeRepeated } = sent;
  const [key] = platform.keys;
  if (request === undefined) throw new Problem("bad-request-id");
  if (role === undefined) throw new Problem("bad-role");
  if (item.room === "archive" || !item.entry.registration) throw new Problem("no-registration");
  const place: LedgerPlace = { event: item.entry.id, occurrence, role };
  const rules = requireRules(item.entry, item.city.timeZone, place);
  if (seats === undefined || seats > rules.seatsPerTicket) throw new Problem("bad-seats");
  if (!key) throw new Problem("no-key");

  const options = await settleOptions(platform, item, place);
  const before = mayBeRepeated ? await findRepeated(platform, place, request) : undefined;
  const code = before?.code ?? ticketCode(key, place, request);
  const ticket = before?.ticket ?? { name: ticketName(key, code), place, seats };
  if (before) requireSame(before, { role, seats });
  let wish = before && (await readWish(platform.facts, place, { ticket: ticket.name, seq: cancelSeq }));
  if (!wish) {
    requireOpenRegistration(item.entry, rules, { now: options.now, timeZone: item.city.timeZone });
    if (!before) await createTicket(platform, { code, ticket });
    wish = await createWish(platform, ticket);
  }
  const ledger = await settleWish(platform.facts, place, { own: wish, options, patience });
  if (ledger && findPlace(ledger, ticket.name)?.status === "refused") throw new Problem("full");
  return { view: viewOf({ code, ticket }, { wish, ledger }) };
}

function requireRules(event: Event, timeZone: string, place: LedgerPlace): RegistrationRules {
  const rules = rulesOf(event, timeZone, place);
  if (rules) return rules;
  const isForNobody = rulesOf(event, timeZone, { ...place, role: "participant" }) !== undefined;
  throw new Problem(isForNobody ? "bad-role" : "no-such-occurrence");
}

interface CodedTicket {
  code: string;
  ticket: FoundTicket;
}

/** The ticket that the same request made before, perhaps under a key that has been replaced since. */
async function findRepeated(platform: Platform, place: LedgerPlace, request: string): Promise<CodedTicket | undefined> {
  const read = async (key: SigningKey) => {
    const code = ticketCode(key, place, request);
    const ticket = await readNamed(platform, ticketName(key, code));
    return ticket && { code, ticket };
  };
  return (await Promise.all(platform.keys.map(read))).find((found) => found !== undefined);
}

/** A request is for one thing: sent with another wish, it shows what stands. */
function requireSame({ code, ticket }: CodedTicket, { role, seats }: { role: Role; seats: number }): void {
  if (ticket.place.role === role && ticket.seats === seats) return;
  throw new Problem("other-registration", { stored: { ticket: code, role: ticket.place.role, seats: ticket.seats } });
}

/** Of the same request sent twice at once, the one that comes second finds the ticket of the first. */
async function createTicket(platform: Platform, coded: CodedTicket): Promise<void> {
  const { name, place, seats } = coded.ticket;
  const fact: TicketFact = { ...place, seats };
  if ((await platform.facts.create(ticketKey(name), fact)) === "created") return;
  const stored = await readNamed(platform, name);
  if (stored) requireSame({ ...coded, ticket: stored }, { role: place.role, seats });
}

async function createWish(platform: Platform, { name, place, seats }: FoundTicket): Promise<Wish> {
  const key = wishKey(place, name, registerSeq);
  const fact = { time: platform.now(), seats };
  if ((await platform.facts.create(key, fact)) === "created") return { ticket: name, ...fact, cancelled: false };
  return { ticket: name, ...registerWishSchema.parse(await platform.facts.read(key)), cancelled: false };
}

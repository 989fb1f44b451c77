import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ledgerSchema } from "../../src/domain/registrations/ledger.ts";
import { ledgerKey, ledgerPrefix, wishesPrefix } from "../../src/domain/registrations/registrationKey.ts";
import { findFaults } from "../../src/domain/registrations/testing/findFaults.ts";
import type { TicketView } from "../../src/domain/registrations/ticket.ts";
import { eventId, generateCity } from "../../src/tools/bench/generateCity.ts";
import { openEmbeddedFacts } from "../facts/embeddedFacts.ts";
import { startLocalProcess, type LocalProcess } from "../local/testing/localProcess.ts";
import { makeFolder } from "../local/testing/tempSite.ts";

const residents = 300;
const seats = 20;
/** The second of two: the first of what is to come is weekly. */
const event = eventId(1);
const place = { event, occurrence: "once", role: "participant" } as const;

/** A resident with a form, who sends it until it is answered. */
interface Resident {
  request: string;
  /** When they sent it first, by their own clock. */
  sentAt?: number;
  /** What they were told first, and when. */
  told?: { view: TicketView; toldAt: number };
}

async function takeSeat({ url }: LocalProcess, resident: Resident): Promise<void> {
  resident.sentAt ??= performance.now();
  const response = await fetch(new URL(`/api/events/${event}/registrations`, url), {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams({ seats: "1", request: resident.request }),
  });
  if (response.status !== 201 && response.status !== 202) throw new Error(await response.text());
  const view = (await response.json()) as TicketView;
  resident.told ??= { view, toldAt: performance.now() };
}

async function lookAt({ url }: LocalProcess, code: string): Promise<TicketView> {
  return (await (await fetch(new URL(`/api/tickets/${code}`, url))).json()) as TicketView;
}

test("three hundred at once for twenty seats, on a server killed in their midst", async () => {
  const folder = await makeFolder({});
  const CONTENT_DIR = join(folder, "content");
  const DATA_DIR = join(folder, "data");
  const registration = `{ capacity: ${seats} }`;
  await generateCity(CONTENT_DIR, { events: 2, begun: 0, today: new Date(), registration });
  const serve = async () => {
    const server = await startLocalProcess({ DATA_DIR, CONTENT_DIR, RATE_LIMITS: "off" });
    onTestFinished(async () => {
      await server.kill("SIGKILL");
    });
    return server;
  };

  const crowd = Array.from({ length: residents }, (): Resident => ({ request: randomUUID() }));
  let server = await serve();
  const { facts, close } = openEmbeddedFacts(join(DATA_DIR, "facts.sqlite"));
  onTestFinished(close);
  const countOf = async (prefix: string) => (await facts.list(prefix)).length;
  const wishes = wishesPrefix(place);
  // Killed when some have tickets, when many wishes are written, and when the first are answered.
  const deaths: { when: () => Promise<boolean>; leastInFlight: number }[] = [
    { when: async () => (await countOf("tickets/")) >= 20, leastInFlight: 20 },
    { when: async () => (await countOf(wishes)) >= 100, leastInFlight: 20 },
    { when: () => Promise.resolve(crowd.some(({ told }) => told)), leastInFlight: 0 },
  ];
  for (const { when, leastInFlight } of deaths) {
    const running = server;
    const waiting = crowd.filter(({ told }) => !told);
    const sending = Promise.allSettled(waiting.map((resident) => takeSeat(running, resident)));
    while (!(await when())) await new Promise(setImmediate);
    await running.kill("SIGKILL");
    // In flight is what never had an answer.
    const inFlight = (await sending).filter(({ status }) => status === "rejected").length;
    console.log(`killed with ${waiting.length - inFlight} of ${waiting.length} answered, ${inFlight} in flight`);
    expect(inFlight).toBeGreaterThanOrEqual(leastInFlight);
    server = await serve();
  }
  const before = new Map(crowd.map(({ request, told }) => [request, told]));

  // Everybody sends the same again, also those who have their answer.
  await Promise.all(crowd.map((resident) => takeSeat(server, resident)));
  const tickets = await Promise.all(crowd.map(({ told }) => lookAt(server, told!.view.ticket)));
  const count = (status: string) => tickets.filter((ticket) => ticket.status === status).length;
  expect([count("confirmed"), count("waiting")]).toEqual([seats, residents - seats]);
  expect(new Set(tickets.map(({ ticket }) => ticket)).size).toBe(residents);
  for (const [at, { request }] of crowd.entries()) {
    const told = before.get(request)?.view;
    if (!told || told.status === "pending") continue;
    const { ticket, status, position } = tickets[at]!;
    expect([ticket, status, position]).toEqual([told.ticket, told.status, told.position]);
  }
  const answer = await fetch(new URL(`/api/events/${event}`, server.url));
  expect(((await answer.json()) as { seats: unknown }).seats).toEqual([
    { occurrence: "once", capacity: seats, taken: seats, waiting: residents - seats },
  ]);

  // The same once more, by a server that has been asked nothing before.
  await server.kill("SIGKILL");
  server = await serve();
  expect(await Promise.all(crowd.map(({ told }) => lookAt(server, told!.view.ticket)))).toEqual(tickets);
  await server.kill("SIGTERM");

  const numbers = (await facts.list(ledgerPrefix(place))).map((_, at) => at + 1);
  const ledgers = await Promise.all(numbers.map((number) => facts.read(ledgerKey(place, number))));
  expect(
    findFaults(
      ledgers.map((ledger) => ledgerSchema.parse(ledger)),
      { promotes: true },
    ),
  ).toEqual([]);
  expect(await countOf("tickets/")).toBe(residents);

  // Whoever was answered before another asked stands ahead.
  const line = crowd.map(({ told, sentAt }, at) => ({ ...told!, sentAt: sentAt!, rank: rankOf(tickets[at]!) }));
  for (const one of line) {
    if (one.view.status === "pending") continue;
    expect(line.filter(({ sentAt, rank }) => sentAt > one.toldAt && rank < one.rank)).toEqual([]);
  }
}, 120_000);

/** 0 with a seat, else the place in the line. */
function rankOf({ position = 0 }: TicketView): number {
  return position;
}

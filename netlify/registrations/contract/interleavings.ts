import fc from "fast-check";
import { expect } from "vitest";
import { FactStoreError } from "../../../src/domain/facts/factStore.ts";
import { Problem } from "../../../src/domain/problems/problem.ts";
import type { Ledger } from "../../../src/domain/registrations/ledger.ts";
import { ledgerKey, parseWishKey, ticketKey, wishesPrefix } from "../../../src/domain/registrations/registrationKey.ts";
import { findFaults } from "../../../src/domain/registrations/testing/findFaults.ts";
import { cancelSeq, registerSeq } from "../../../src/domain/registrations/wish.ts";
import type { TicketView } from "../../../src/domain/registrations/ticket.ts";
import { readItem } from "../../../src/files/readItem.ts";
import { surely, type Subject } from "../../facts/contract/subject.ts";
import { Crashed, inProcess, makeClock, makePlatform, mostDeploys, mostSeats, place, type Deploy } from "./world.ts";

/** The functions under test. */
export interface Registrations {
  register: typeof import("../register.ts").register;
  cancelTicket: typeof import("../cancelTicket.ts").cancelTicket;
  readTicket: typeof import("../readTicket.ts").readTicket;
  settleOnce: typeof import("../settleOnce.ts").settleOnce;
  settleOptions: typeof import("../settleOptions.ts").settleOptions;
  ticketNames: typeof import("../ticketName.ts").ticketNames;
}

const someCrash = fc.record({ after: fc.integer({ min: 1, max: 14 }), lastIsDone: fc.boolean() });

const action = fc.record({
  does: fc.constantFrom(
    "register" as const,
    "register" as const,
    "register" as const,
    "cancel" as const,
    "look" as const,
  ),
  who: fc.nat(11),
  process: fc.nat(2),
  isOld: fc.nat(9).map((number) => number === 0),
  crash: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: someCrash }),
});

/** What happens in a round happens at once, and the next round begins when all of it was answered. */
const round = fc.record({
  capacity: fc.integer({ min: 1, max: mostSeats }),
  actions: fc.array(action, { minLength: 1, maxLength: 9 }),
});

export const someRounds = fc.array(round, { minLength: 1, maxLength: mostDeploys });

type Rounds = typeof someRounds extends fc.Arbitrary<infer Value> ? Value : never;

export interface RunOptions {
  registrations: Registrations;
  subject: Subject;
  open: (deploy: { version: number; capacity: number }) => Promise<Deploy>;
  /** Whether lists show nothing, however long one waits. */
  listsAreStale: boolean;
  /** Whether every request is answered by a ledger, as it is where nothing fails. */
  mustSettle: boolean;
  /** For how many milliseconds a request tries to settle. */
  budgetMs: number;
  /** Counts the servers that died. */
  onCrash(): void;
}

/** What somebody was told of their ticket, and the rounds in which they first asked for it and were told. */
interface Answer {
  name: string;
  askedIn: number;
  toldIn: number;
  status: TicketView["status"];
}

/** Lets residents register, give back and look, as the rounds say, and checks every ledger and every answer there ever was. */
export async function runRounds(rounds: Rounds, options: RunOptions): Promise<void> {
  const { subject, registrations, open, listsAreStale, mustSettle, budgetMs } = options;
  const { register, cancelTicket, readTicket } = registrations;
  const now = makeClock();
  const patience = { budgetMs, pauseMs: 0 };
  const list = listsAreStale ? { list: () => Promise.resolve([]) } : {};
  const processes = [0, 1, 2].map(() => inProcess(subject.facts, list));
  const codes = new Map<number, string>();
  const asked = new Map<number, number>();
  const answers: Answer[] = [];
  const capacityOf = (version: number) => there(rounds[version - 1]).capacity;
  const cancelled = new Set<string>();

  const act = async ({ does, who, process, isOld, crash }: Rounds[number]["actions"][number], at: number) => {
    const version = isOld ? Math.max(1, at) : at + 1;
    const deploy = await open({ version, capacity: capacityOf(version) });
    const facts = crash ? inProcess(subject.facts, { crash, ...list }) : there(processes[process]);
    const platform = makePlatform(deploy, facts, now);
    const nameOf = (code: string) => there(registrations.ticketNames(platform, code)[0]);
    const note = ({ ticket, status }: TicketView) =>
      answers.push({ name: nameOf(ticket), askedIn: there(asked.get(who)), toldIn: at, status });
    const code = codes.get(who);
    if (does === "register") {
      const request = `00000000-0000-4000-8000-${String(who).padStart(12, "0")}`;
      const sent = { occurrence: "once", seats: seatsOf(who), role: "participant" as const, request };
      if (!asked.has(who)) asked.set(who, at);
      const { view } = await register(platform, deploy.item, { ...sent, mayBeRepeated: true }, patience);
      codes.set(who, view.ticket);
      if (mustSettle && !isOld) expect(view.status).not.toBe("pending");
      note(view);
    } else if (code !== undefined && does === "cancel") {
      cancelled.add(nameOf(code));
      expect((await cancelTicket(platform, code, patience)).status).toBe("cancelled");
    } else if (code !== undefined) {
      const view = await readTicket(platform, code);
      expect(view).toBeDefined();
      if (view) note(view);
    }
  };

  for (const [at, { actions }] of rounds.entries()) {
    await Promise.all(
      actions.map((one) =>
        untilAnswered(() => act(one, at)).catch((error: unknown) => {
          if (!(error instanceof Crashed)) throw error;
          options.onCrash();
        }),
      ),
    );
  }

  await subject.settle?.();
  const newest = await open({ version: rounds.length, capacity: capacityOf(rounds.length) });
  const ledgers = await settleAtLast(options, makePlatform(newest, subject.facts, now));
  expect(findFaults(ledgers, { promotes: true })).toEqual([]);
  await checkHolders(subject, ledgers);
  checkAnswers(ledgers.at(-1), answers, cancelled);
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("Something is not there that must be");
  return value;
}

const seatsOf = (who: number) => 1 + (who % 3);

/** Sends the same again while the answer is that it may not be saved: what a resident does. A dead server answers nothing. */
async function untilAnswered(act: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await act();
      return;
    } catch (error) {
      if (error instanceof FactStoreError) continue;
      // Given back before it was ever written down.
      if (error instanceof Problem && error.code === "no-such-ticket") return;
      throw error;
    }
  }
  throw new Error("No answer after a hundred tries");
}

/** What the schedule does, until there is nothing to do; all ledgers there ever were. */
async function settleAtLast({ subject, registrations }: RunOptions, platform: ReturnType<typeof makePlatform>) {
  const item = await readItem(platform.contentDir, place.event);
  const settleOptions = await registrations.settleOptions(platform, item, place);
  const { facts } = subject;
  const listWishes = async () => {
    await subject.settle?.();
    return surely(subject, () => facts.list(wishesPrefix(place)));
  };
  const wishes = await listWishes();
  const fresh = {
    ...facts,
    list: (prefix: string) => (prefix === wishesPrefix(place) ? Promise.resolve(wishes) : facts.list(prefix)),
  };
  for (let tries = 0; tries < 5; tries++) {
    await surely(subject, () => registrations.settleOnce(fresh, place, { own: [], options: settleOptions }));
  }
  const ledgers: Ledger[] = [];
  for (;;) {
    const ledger = await surely(subject, () => facts.read(ledgerKey(place, ledgers.length + 1)));
    if (ledger === undefined) break;
    ledgers.push(ledger as Ledger);
  }
  const asked = wishes.flatMap((key) => parseWishKey(key) ?? []);
  const ticketsOf = (seq: number) => asked.filter((wish) => wish.seq === seq).map(({ ticket }) => ticket);
  const settled = new Map(ledgers.at(-1)?.entries.map(({ ticket, state }) => [ticket, state]));
  expect([...settled.keys()].toSorted()).toEqual(ticketsOf(registerSeq).toSorted());
  expect(ticketsOf(cancelSeq).filter((ticket) => settled.get(ticket) !== "cancelled")).toEqual([]);
  return ledgers;
}

/** No seat is held by nobody: every ticket in a ledger is one that somebody may have the code of. */
async function checkHolders(subject: Subject, ledgers: readonly Ledger[]): Promise<void> {
  for (const { ticket, seats } of ledgers.at(-1)?.entries ?? []) {
    expect(await surely(subject, () => subject.facts.read(ticketKey(ticket)))).toEqual({ ...place, seats });
  }
}

/** Whatever anybody was told is still so, and whoever was told before another asked stands ahead. */
function checkAnswers(newest: Ledger | undefined, answers: readonly Answer[], cancelled: ReadonlySet<string>): void {
  const entries = new Map(newest?.entries.map((entry, at) => [entry.ticket, { state: entry.state, at }]));
  const later = { confirmed: ["confirmed"], waiting: ["waiting", "confirmed"], pending: ["waiting", "confirmed"] };
  for (const { name, status } of answers) {
    const state = entries.get(name)?.state;
    if (state === "cancelled" && cancelled.has(name)) continue;
    const expected = later[status as keyof typeof later] as string[] | undefined;
    expect([status, expected ?? []]).toEqual([status, expect.arrayContaining([state])]);
  }
  for (const told of answers) {
    if (told.status !== "confirmed" && told.status !== "waiting") continue;
    const place = there(entries.get(told.name)).at;
    const ahead = answers.filter(({ name, askedIn }) => askedIn > told.toldIn && there(entries.get(name)).at < place);
    expect(ahead).toEqual([]);
  }
}

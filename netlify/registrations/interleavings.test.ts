import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { countNoFaults } from "../facts/contract/faults.ts";
import { openFaultyFacts } from "../facts/contract/faultyFacts.ts";
import { cancelTicket } from "./cancelTicket.ts";
import { runRounds, someRounds, type Registrations } from "./contract/interleavings.ts";
import { makeDeploys } from "./contract/world.ts";
import { readTicket } from "./readTicket.ts";
import { register } from "./register.ts";
import { settleOnce } from "./settleOnce.ts";
import { settleOptions } from "./settleOptions.ts";
import { ticketNames } from "./ticketName.ts";

const registrations: Registrations = { register, cancelTicket, readTicket, settleOnce, settleOptions, ticketNames };
const { open, close } = makeDeploys();
const fired = countNoFaults();
let crashes = 0;
const onCrash = () => {
  crashes += 1;
};

// A fault that never fired was never tested.
afterAll(() => {
  close();
  console.table({ ...fired, crashes });
  expect(Object.entries({ ...fired, crashes }).filter(([, times]) => times === 0)).toEqual([]);
});

test("whatever goes wrong, no seat is lost, given twice or given out of turn", async () => {
  const property = fc.asyncProperty(someRounds, fc.nat(), async (rounds, seed) => {
    const subject = openFaultyFacts({ seed, chance: 0.12, fired });
    const options = { registrations, subject, open, onCrash, budgetMs: 200 };
    await runRounds(rounds, { ...options, listsAreStale: false, mustSettle: false });
  });
  await fc.assert(property, { numRuns: 150 });
}, 240_000);

test("where lists show nothing and servers die, everyone is still answered by a ledger", async () => {
  const property = fc.asyncProperty(someRounds, fc.nat(), async (rounds, seed) => {
    const subject = openFaultyFacts({ seed, chance: 0, fired });
    const options = { registrations, subject, open, onCrash, budgetMs: 60_000 };
    await runRounds(rounds, { ...options, listsAreStale: true, mustSettle: true });
  });
  await fc.assert(property, { numRuns: 60 });
}, 240_000);

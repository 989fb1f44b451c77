import fc from "fast-check";
import { expect, test } from "vitest";
import { findPlace, type Ledger } from "./ledger.ts";
import { settle, type SettleOptions } from "./settle.ts";
import { findFaults } from "./testing/findFaults.ts";
import type { Wish } from "./wish.ts";

const options: SettleOptions = { capacity: 4, waitingList: true, promoteUntil: 1000, now: 0, version: 1 };

function wish(ticket: string, seats = 1, time = 0): Wish {
  return { ticket, seats, time, cancelled: false };
}

const givenBack = (ticket: string): Wish => ({ ...wish(ticket), cancelled: true });

/** The ledger after these wishes came one after the other. */
function follow(wishes: readonly Wish[], more: Partial<SettleOptions> = {}, ledger?: Ledger): Ledger {
  const start = ledger ?? settle(undefined, [], { ...options, ...more });
  return wishes.reduce((before, one) => settle(before, [one], { ...options, ...more }), start);
}

const statesOf = (ledger: Ledger) => Object.fromEntries(ledger.entries.map(({ ticket, state }) => [ticket, state]));

test("those who come in one ledger are in the order of (time, ticket)", () => {
  const ledger = settle(undefined, [wish("c", 1, 2), wish("b", 1, 1), wish("a", 1, 2)], options);
  expect(ledger.entries.map(({ ticket }) => ticket)).toEqual(["b", "a", "c"]);
});

test("who is in an earlier ledger stands ahead of who asked before by a wrong clock", () => {
  const ledger = follow([wish("full", 4), wish("first", 1, 9), wish("second", 1, 1)]);
  expect(findPlace(ledger, "first")).toEqual({ status: "waiting", position: 1 });
  expect(findPlace(ledger, "second")).toEqual({ status: "waiting", position: 2 });
});

test("a seat given back goes to the first in line that it is enough for", () => {
  const before = follow([wish("a", 2), wish("b", 2), wish("four", 4), wish("two", 2), wish("one", 1)]);
  expect(statesOf(follow([givenBack("a")], {}, before))).toEqual({
    a: "cancelled",
    b: "confirmed",
    four: "waiting",
    two: "confirmed",
    one: "waiting",
  });
});

test("a party that three have passed is served before anybody behind it", () => {
  const singles = ["s1", "s2", "s3", "s4", "s5"];
  const full = follow([
    ...["a", "b", "c", "d"].map((name) => wish(name)),
    wish("party", 2),
    ...singles.map((name) => wish(name)),
  ]);
  const thrice = follow(["a", "b", "c"].map(givenBack), {}, full);
  expect(statesOf(thrice)).toMatchObject({ party: "waiting", s1: "confirmed", s2: "confirmed", s3: "confirmed" });
  const kept = follow([givenBack("d")], {}, thrice);
  expect(statesOf(kept)).toMatchObject({ party: "waiting", s4: "waiting" });
  expect(statesOf(follow([wish("new")], {}, kept))).toMatchObject({ party: "waiting", new: "waiting" });
  expect(statesOf(follow([givenBack("s1")], {}, kept))).toMatchObject({ party: "confirmed", s4: "waiting" });
});

test("a party for more seats than there are at all keeps none from others", () => {
  const full = follow([wish("a", 2), wish("party", 3), ...["b", "c", "d", "e"].map((name) => wish(name))], {
    capacity: 2,
  });
  const served = follow(["a", "b", "c"].map(givenBack), { capacity: 2 }, full);
  expect(statesOf(served)).toMatchObject({ party: "waiting", d: "confirmed", e: "confirmed" });
});

test("more seats seat those who wait; fewer take nobody's", () => {
  const four = follow([1, 2, 3, 4, 5].map((name) => wish(`t${name}`)));
  expect(statesOf(follow([wish("t6")], { capacity: 5 }, four))).toMatchObject({ t5: "confirmed", t6: "waiting" });
  const lowered = settle(four, [], { ...options, capacity: 1 });
  expect(lowered.entries).toEqual(four.entries);
  expect(statesOf(follow(["t1", "t2", "t3"].map(givenBack), { capacity: 1 }, lowered))).toMatchObject({
    t4: "confirmed",
    t5: "waiting",
  });
});

test("shortly before the start nobody in line is seated, and who comes is, if nobody waits", () => {
  const late = { now: 1000 };
  const line = follow([wish("a", 4), wish("b")]);
  expect(statesOf(follow([givenBack("a"), wish("c")], late, line))).toEqual({
    a: "cancelled",
    b: "waiting",
    c: "refused",
  });
  const free = follow([wish("a", 3)]);
  expect(statesOf(follow([wish("b", 2), wish("c")], late, free))).toEqual({
    a: "confirmed",
    b: "refused",
    c: "confirmed",
  });
});

test("without a line who finds no seat is refused for good, but for giving back", () => {
  const full = follow([wish("a", 4), wish("b")], { waitingList: false });
  expect(statesOf(full)).toEqual({ a: "confirmed", b: "refused" });
  const after = follow([givenBack("a"), givenBack("b")], { waitingList: false }, full);
  expect(statesOf(after)).toEqual({ a: "cancelled", b: "cancelled" });
});

test("what was asked for and given back before it was settled takes no seat", () => {
  expect(statesOf(settle(undefined, [givenBack("a")], options))).toEqual({ a: "cancelled" });
});

test("what is known already makes no new ledger, and another version alone does not", () => {
  const wishes = [wish("a", 2), wish("b", 3), givenBack("c")];
  const ledger = settle(undefined, wishes, options);
  expect(settle(ledger, wishes, { ...options, version: 2 })).toBe(ledger);
});

test("nothing that may come makes a wrong ledger, from any wishes, capacities and hours", () => {
  const name = fc.integer({ min: 0, max: 15 });
  const step = fc.record({
    asked: fc.array(fc.record({ name, time: fc.nat(20) }), { maxLength: 6 }),
    cancelled: fc.array(name, { maxLength: 3 }),
    capacity: fc.option(fc.integer({ min: 0, max: 8 }), { freq: 12 }),
    waitingList: fc.boolean(),
    late: fc.boolean(),
  });
  const property = fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, mayBeLate) => {
    const ledgers: Ledger[] = [];
    for (const { asked, cancelled, capacity, waitingList, late } of steps) {
      const seatsOf = (number: number) => 1 + (number % 4);
      const wishes = [
        ...asked.map((one) => wish(`t${one.name}`, seatsOf(one.name), one.time)),
        ...cancelled.map((number) => ({ ...wish(`t${number}`, seatsOf(number)), cancelled: true })),
      ];
      const now = mayBeLate && late ? options.promoteUntil : 0;
      const before = ledgers.at(-1);
      const next = settle(before, wishes, { ...options, capacity, waitingList, now });
      expect(settle(next, wishes, { ...options, capacity, waitingList, now })).toBe(next);
      if (next !== before) ledgers.push(next);
    }
    expect(findFaults(ledgers, { promotes: !mayBeLate })).toEqual([]);
  });
  fc.assert(property, { numRuns: 2000 });
});

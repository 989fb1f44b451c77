import { setTimeout as wait } from "node:timers/promises";
import type { FactStore } from "../../src/domain/facts/factStore.ts";
import type { Ledger } from "../../src/domain/registrations/ledger.ts";
import { wishesPrefix, type LedgerPlace } from "../../src/domain/registrations/registrationKey.ts";
import type { SettleOptions } from "../../src/domain/registrations/settle.ts";
import type { Wish } from "../../src/domain/registrations/wish.ts";
import { settleOnce } from "./settleOnce.ts";

/** So many times as long as a try took it is waited before the next: in a crowd, most of the time is for letting it in. */
const gathering = 3;

interface Line {
  running: Promise<unknown>;
  next: { own: Wish[]; result: Promise<Ledger | undefined> } | undefined;
}

/** Of each store, by place; a store that is opened anew for each request has nobody to share with. */
const lines = new WeakMap<FactStore, Map<string, Line>>();

/**
 * One try to settle, shared with everybody in this process who asks while the try before is under way: three hundred at once
 * would otherwise read each other's wishes ninety thousand times. The try begins after it was asked for, so it knows all
 * that stood then.
 */
export function settleTogether(
  facts: FactStore,
  place: LedgerPlace,
  { own, options }: { own: Wish | undefined; options: SettleOptions },
): Promise<Ledger | undefined> {
  const ofStore = lines.get(facts) ?? new Map<string, Line>();
  lines.set(facts, ofStore);
  const key = wishesPrefix(place);
  const line = ofStore.get(key) ?? { running: Promise.resolve(), next: undefined };
  ofStore.set(key, line);

  if (!line.next) {
    const gathered: Wish[] = [];
    let began = 0;
    const result = line.running.then(() => {
      line.next = undefined;
      began = performance.now();
      return settleOnce(facts, place, { own: gathered, options });
    });
    line.next = { own: gathered, result };
    const running = result
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => wait(gathering * (performance.now() - began)));
    line.running = running;
    void running.then(() => {
      if (line.running === running) ofStore.delete(key);
    });
  }
  if (own) line.next.own.push(own);
  return line.next.result;
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSurely, eraseSettled, expectOneTruth, listSettled, surely, tryCreate, type Subject } from "./subject.ts";

type Property = (subject: Subject, prefix: string) => Promise<void>;

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

/** Each property of the contract, in a sentence. It rejects where a store hasn't got it. */
export const factStoreProperties: Record<string, Property> = {
  "a fact is read as it was created, whatever JSON it is": async (subject, prefix) => {
    const facts = [
      { text: "Ә ө ү җ ң һ, «ёлка» 𝄞 👩‍👩‍👧 \u0000 \u2028 \ud800", nested: { list: [1, -0.5, 1e300, null, true, [], {}] } },
      { nonce: "not the store's own", fact: "nor this" },
      "",
      0,
      false,
      null,
      [],
      "большой факт ".repeat(50_000),
    ];
    for (const [index, fact] of facts.entries()) {
      await createSurely(subject, `${prefix}${index}`, fact);
      expect(await surely(subject, () => subject.facts.read(`${prefix}${index}`))).toEqual(fact);
    }
  },

  "what was never created reads as undefined and lists as nothing": async (subject, prefix) => {
    expect(await surely(subject, () => subject.facts.read(`${prefix}none`))).toBeUndefined();
    expect(await surely(subject, () => subject.facts.list(`${prefix}none/`))).toEqual([]);
  },

  "a fact stays as it was first created": async (subject, prefix) => {
    await createSurely(subject, `${prefix}key`, "first");
    expect(await createSurely(subject, `${prefix}key`, "second")).toBe("exists");
    expect(await createSurely(subject, `${prefix}key`, "third")).toBe("exists");
    expect(await surely(subject, () => subject.facts.read(`${prefix}key`))).toBe("first");
  },

  "somebody else's identical fact exists": async (subject, prefix) => {
    await createSurely(subject, `${prefix}key`, { stars: 5 });
    const others = await Promise.all(numbers(20).map(() => tryCreate(subject, `${prefix}key`, { stars: 5 })));
    expect(others).toContain("exists");
    expect(others).not.toContain("created");
  },

  "of 200 creates of one key at once exactly one wins, and its fact stands": async (subject, prefix) => {
    const verdicts = await Promise.all(numbers(200).map((fact) => tryCreate(subject, `${prefix}key`, fact)));
    await expectOneTruth(subject, `${prefix}key`, verdicts);
  },

  "of 300 creates of different keys at once none is lost": async (subject, prefix) => {
    const keys = numbers(300).map((number) => `${prefix}${String(number).padStart(3, "0")}`);
    await Promise.all(keys.map((key) => createSurely(subject, key, { key })));
    expect(await Promise.all(keys.map((key) => surely(subject, () => subject.facts.read(key))))).toEqual(
      keys.map((key) => ({ key })),
    );
    expect(await listSettled(subject, prefix)).toEqual(keys);
  },

  "what a create says holds: created stands, not saved doesn't": async (subject, prefix) => {
    const keys = numbers(1000).map((number) => `${prefix}${number}`);
    const verdicts = await Promise.all(keys.map((key) => tryCreate(subject, key, 0)));
    await Promise.all(keys.map((key, index) => expectOneTruth(subject, key, [verdicts[index]])));
  },

  "a list is sorted, longer than a page, and only of what lies under its prefix": async (subject, prefix) => {
    const keys = numbers(1203).map((number) => `${prefix}list/${(number * 7919) % 1203}/x`);
    const beside = ["list-/x", "list0", "list_/x", "lis/t", "m"].map((key) => `${prefix}${key}`);
    const all = [...keys, ...beside];
    while (all.length > 0) await Promise.all(all.splice(0, 50).map((key) => createSurely(subject, key, 1)));
    expect(await listSettled(subject, `${prefix}list/`)).toEqual(keys.sort());
    expect(await listSettled(subject, prefix)).toEqual([...keys, ...beside].sort());
  },

  "a list has no key that its prefix begins with": async (subject, prefix) => {
    await createSurely(subject, `${prefix}rating`, 1);
    expect(await listSettled(subject, `${prefix}rating-more/`)).toEqual([]);
  },

  "a key may be the beginning of another": async (subject, prefix) => {
    for (const key of ["a/b", "a", "a/b/c"]) await createSurely(subject, `${prefix}${key}`, key);
    expect(await listSettled(subject, prefix)).toEqual([`${prefix}a`, `${prefix}a/b`, `${prefix}a/b/c`]);
    expect(await surely(subject, () => subject.facts.read(`${prefix}a/b`))).toBe("a/b");
  },

  "a list names nothing that was never created": async (subject, prefix) => {
    const keys = numbers(100).map((number) => `${prefix}${number}`);
    for (const [created, key] of keys.entries()) {
      const list = await surely(subject, () => subject.facts.list(prefix));
      expect(keys.slice(0, created)).toEqual(expect.arrayContaining(list));
      await createSurely(subject, key, 1);
    }
  },

  "an erased fact is gone, and erasing nothing is fine": async (subject, prefix) => {
    await createSurely(subject, `${prefix}key`, "personal");
    await createSurely(subject, `${prefix}other`, "stays");
    await eraseSettled(subject, `${prefix}key`);
    await eraseSettled(subject, `${prefix}key`);
    expect(await surely(subject, () => subject.facts.read(`${prefix}key`))).toBeUndefined();
    expect(await listSettled(subject, prefix)).toEqual([`${prefix}other`]);
    expect(await createSurely(subject, `${prefix}key`, "new")).toBe("created");
  },

  "a bad key, a bad prefix and what has no JSON are refused": async ({ facts }, prefix) => {
    for (const key of ["", "/a", "a/", "a//b", "A", "ә", "a b", "a.b", "..", "a?b", "%2f", "k".repeat(601)]) {
      await expect(facts.create(key, 1)).rejects.toThrow(TypeError);
      await expect(facts.read(key)).rejects.toThrow(TypeError);
      await expect(facts.erase(key)).rejects.toThrow(TypeError);
    }
    for (const bad of ["", "/", "a", "/a/", "a//", "A/"]) await expect(facts.list(bad)).rejects.toThrow(TypeError);
    await expect(facts.create(`${prefix}key`, undefined)).rejects.toThrow(TypeError);
    await expect(facts.create(`${prefix}key`, 1n)).rejects.toThrow(TypeError);
  },

  "operations one after the other do what they do to a map": async (subject, prefix) => {
    const key = fc.constantFrom("a", "b", "c/a", "c/b", "c/d-e/f");
    const operation = fc.oneof(
      fc.record({ does: fc.constant("create" as const), key, fact: fc.jsonValue() }),
      fc.record({ does: fc.constantFrom("read" as const, "erase" as const), key }),
      fc.record({ does: fc.constant("list" as const), key: fc.constantFrom("", "c/", "c/d-e/") }),
    );
    let run = 0;
    const property = fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
      const base = `${prefix}${run++}/`;
      const model = new Map<string, unknown>();
      for (const operation of operations) {
        const at = base + operation.key;
        if (operation.does === "create") {
          // What is written is told apart from what stood there, even where both are equal JSON.
          const fact = { by: crypto.randomUUID(), json: operation.fact };
          expect(await createSurely(subject, at, fact)).toBe(model.has(at) ? "exists" : "created");
          if (!model.has(at)) model.set(at, fact);
        } else if (operation.does === "read") {
          expect(await surely(subject, () => subject.facts.read(at))).toEqual(model.get(at));
        } else if (operation.does === "erase") {
          await eraseSettled(subject, at);
          model.delete(at);
        } else {
          expect(await listSettled(subject, at)).toEqual([...model.keys()].filter((key) => key.startsWith(at)).sort());
        }
      }
    });
    await fc.assert(property, { numRuns: 40 });
  },

  "writers who meet agree on one truth for each key": async (subject, prefix) => {
    let run = 0;
    const property = fc.asyncProperty(fc.array(fc.nat(3), { minLength: 2, maxLength: 30 }), async (keys) => {
      const base = `${prefix}${run++}/`;
      const verdicts = await Promise.all(keys.map((key, fact) => tryCreate(subject, `${base}${key}`, fact)));
      for (const key of new Set(keys)) {
        // The facts written to one key are the places it has among all keys.
        const ofKey = verdicts.map((verdict, fact) => (keys[fact] === key ? verdict : undefined));
        await expectOneTruth(subject, `${base}${key}`, ofKey);
      }
    });
    await fc.assert(property, { numRuns: 40 });
  },
};

/** Runs the contract on stores that `open` opens, one for each property, but for those it is known not to have. */
export function testFactStoreContract(engine: string, open: () => Subject, except: readonly string[] = []): void {
  describe(`the contract of FactStore on ${engine}`, { timeout: 60_000 }, () => {
    for (const [sentence, property] of Object.entries(factStoreProperties)) {
      test.skipIf(except.includes(sentence))(sentence, async () => {
        const subject = open();
        try {
          await property(subject, "contract/");
        } finally {
          subject.close?.();
        }
      });
    }
  });
}

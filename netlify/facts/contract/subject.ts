import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { FactStoreError, type FactStore } from "../../../src/domain/facts/factStore.ts";

/** A store under test. */
export interface Subject {
  facts: FactStore;
  /** Only where the engine has faults: does writes that are late and lets lists catch up. Elsewhere nothing may fail. */
  settle?: () => Promise<void>;
  close?: () => void;
}

type Verdict = "created" | "exists" | "not-saved" | "unknown";

/** How often a fault may come in the way of one and the same operation. */
const mostTries = 100;

/** What the store says to one create. */
export async function tryCreate({ facts, settle }: Subject, key: string, fact: unknown): Promise<Verdict> {
  try {
    return await facts.create(key, fact);
  } catch (error) {
    if (settle && error instanceof FactStoreError) return error.outcome;
    throw error;
  }
}

/** Sends the same fact, different from all others, until the answer is certain: what a visitor does. */
export async function createSurely(subject: Subject, key: string, fact: unknown): Promise<"created" | "exists"> {
  let mayStand = false;
  for (let tries = 0; tries < mostTries; tries++) {
    const verdict = await tryCreate(subject, key, fact);
    if (verdict === "created") return "created";
    if (verdict === "exists" && !mayStand) return "exists";
    if (verdict === "exists") {
      const stored = await surely(subject, () => subject.facts.read(key));
      return isDeepStrictEqual(stored, fact) ? "created" : "exists";
    }
    mayStand ||= verdict === "unknown";
  }
  throw new Error(`Cannot create ${key}: no answer after ${mostTries} tries`);
}

/** Does an operation until no fault comes in its way. */
export async function surely<T>({ settle }: Subject, operate: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      return await operate();
    } catch (error) {
      if (!settle || !(error instanceof FactStoreError)) throw error;
    }
  }
  throw new Error(`No answer after ${mostTries} tries`);
}

/** The list once all has been written that was asked for. */
export async function listSettled(subject: Subject, prefix: string): Promise<string[]> {
  await subject.settle?.();
  return surely(subject, () => subject.facts.list(prefix));
}

/** Erases what stands under a key, and what would come to stand there late. */
export async function eraseSettled(subject: Subject, key: string): Promise<void> {
  await subject.settle?.();
  await surely(subject, () => subject.facts.erase(key));
}

/**
 * Checks what was answered to all who wrote to one key, the fact of each being its place in `verdicts`, against what
 * stands there: the one who was told "created", or one who was told nothing certain; and none who was told otherwise.
 */
export async function expectOneTruth(subject: Subject, key: string, verdicts: (Verdict | undefined)[]): Promise<void> {
  await subject.settle?.();
  const stored = await surely(subject, () => subject.facts.read(key));
  const created = [...verdicts.keys()].filter((fact) => verdicts[fact] === "created");
  if (created.length > 0 || !subject.settle) expect(created).toEqual([stored]);
  else if (stored === undefined) expect(verdicts).not.toContain("exists");
  else expect(verdicts[stored as number]).toBe("unknown");
}

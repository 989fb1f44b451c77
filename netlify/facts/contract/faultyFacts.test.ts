import { afterAll, expect } from "vitest";
import { openBlobFacts } from "../blobFacts.ts";
import { testFactStoreContract } from "./factStoreContract.ts";
import { countNoFaults } from "./faults.ts";
import { openFaultyFacts } from "./faultyFacts.ts";
import { openLocalStore } from "../localStore.ts";
import { openMemoryBlobs } from "./memoryBlobs.ts";

const fired = countNoFaults();

testFactStoreContract("a model of Blobs", () => ({ facts: openBlobFacts(openLocalStore(), openMemoryBlobs()) }));
testFactStoreContract("a model of Blobs with faults", () => openFaultyFacts({ seed: 2, chance: 0.35, fired }));

// A fault that never fired was never tested.
afterAll(() => {
  console.table(fired);
  expect(Object.entries(fired).filter(([, times]) => times === 0)).toEqual([]);
});

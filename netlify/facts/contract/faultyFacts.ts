import { openBlobFacts } from "../blobFacts.ts";
import type { Subject } from "./subject.ts";
import { injectFaults, type FaultOptions } from "./faults.ts";
import { openLocalStore } from "../localStore.ts";
import { openMemoryBlobs } from "./memoryBlobs.ts";

/** Facts on a model of Blobs with faults. Two more tries, without a pause: faults come through, and no clock matters. */
export function openFaultyFacts(options: FaultOptions, openFacts = openBlobFacts): Subject {
  const { fetch, settle } = injectFaults(openMemoryBlobs(), options);
  return { facts: openFacts(openLocalStore(), fetch, { budgetMs: 60_000, pausesMs: [0, 0] }), settle };
}

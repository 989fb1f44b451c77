import { hash } from "node:crypto";
import { readBlobAddress } from "../blobRequest.ts";
import type { Fetch } from "../patientFetch.ts";

/** What goes wrong between a client and Blobs, by the request it can happen to. */
const faultsOf = {
  write: ["network error", "429", "5xx", "409", "written late", "answer lost", "missing etag"],
  erase: ["network error", "429", "5xx", "answer lost"],
  read: ["network error", "429", "5xx"],
  list: ["network error", "429", "5xx", "stale list"],
} as const;

type Kind = keyof typeof faultsOf;
type Fault = (typeof faultsOf)[Kind][number];
type FaultCounts = Record<Fault, number>;

/** A count for every fault, all at zero. */
export function countNoFaults(): FaultCounts {
  const faults = Object.values(faultsOf).flat();
  return Object.fromEntries(faults.map((fault) => [fault, 0])) as FaultCounts;
}

export interface FaultOptions {
  /** The same seed and the same requests meet the same faults. */
  seed: number;
  /** How likely a fault is at each request, from 0 to 1. */
  chance: number;
  /** Where each fault is counted, if it made a difference. */
  fired: FaultCounts;
}

/**
 * Puts faults between a client and an engine: requests that never arrive or are refused, writes done without an answer,
 * without an etag, or only after a 504 was answered, and lists as they were before. `settle` does the late writes and
 * lets the lists catch up.
 */
export function injectFaults(send: Fetch, options: FaultOptions): { fetch: Fetch; settle: () => Promise<void> } {
  const random = makeRandom(options.seed);
  const listed = new Map<string, string>();
  let late: (() => Promise<unknown>)[] = [];
  const fire = (fault: Fault) => options.fired[fault]++;

  async function writeLate() {
    const writes = late;
    late = [];
    for (const write of writes) await write();
  }

  const fetch: Fetch = async (input, init) => {
    const url = new Request(input).url;
    const kind = tellKind(url, init?.method);
    const faults: readonly Fault[] = faultsOf[kind];
    const fault = random() < options.chance ? faults[Math.floor(random() * faults.length)] : undefined;
    for (let moments = random() * 4; moments > 1; moments--) await Promise.resolve();
    if (random() < 0.02) await writeLate();

    switch (fault) {
      case "network error":
        fire(fault);
        throw new TypeError("fetch failed");
      case "409":
      case "429":
        fire(fault);
        return new Response(null, { status: Number(fault) });
      case "5xx":
        fire(fault);
        return new Response(null, { status: 500 + Math.floor(random() * 4) });
      case "written late":
        fire(fault);
        late.push(() => send(input, init));
        return new Response(null, { status: 504 });
    }

    const response = await send(input, init);
    for (let moments = random() * 4; moments > 1; moments--) await Promise.resolve();
    if (fault === "answer lost") {
      if (response.ok) fire(fault);
      throw new TypeError("terminated");
    }
    if (fault === "missing etag" && response.ok) {
      fire(fault);
      return new Response(null);
    }
    if (kind !== "list") return response;

    const fresh = await response.text();
    const before = listed.get(url);
    if (fault !== "stale list" || before === undefined || before === fresh) {
      listed.set(url, fresh);
      return new Response(fresh);
    }
    fire(fault);
    return new Response(before);
  };

  async function settle() {
    await writeLate();
    for (const url of listed.keys()) listed.set(url, await (await send(url)).text());
  }

  return { fetch, settle };
}

function tellKind(url: string, method = "GET"): Kind {
  if (method.toUpperCase() === "PUT") return "write";
  if (method.toUpperCase() === "DELETE") return "erase";
  return readBlobAddress(url).key === "" ? "list" : "read";
}

/** Numbers from 0 up to 1, always the same ones for a seed. */
function makeRandom(seed: number): () => number {
  let drawn = 0;
  return () => parseInt(hash("sha1", `${seed} ${drawn++}`).slice(0, 8), 16) / 2 ** 32;
}

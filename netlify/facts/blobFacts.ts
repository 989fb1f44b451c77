import type { Store } from "@netlify/blobs";
import { checkFactKey, checkFactPrefix } from "../../src/domain/facts/factKey.ts";
import { FactStoreError, type FactStore } from "../../src/domain/facts/factStore.ts";
import { describeTrail, patientFetch, type Fetch, type Patience, type Trail } from "./patientFetch.ts";

/** Opens the store of facts, with strong consistency, on the given fetch. Called anew for every operation. */
export type OpenStore = (fetch: Fetch) => Store;

/** What lies under a key. The nonce tells whose fact it is, when the answer to writing it was lost. */
interface StoredFact {
  nonce: string;
  fact: unknown;
}

/** A create takes at most twice the budget: the write and the read-back have one each. */
const defaultPatience: Patience = { budgetMs: 2500, pausesMs: [50, 200, 600] };

/** The FactStore on the Netlify Blobs client, whichever engine answers `fetch`. */
export function openBlobFacts(openStore: OpenStore, fetch: Fetch, patience: Patience = defaultPatience): FactStore {
  const open = (trail: Trail) => openStore(patientFetch(fetch, patience, trail));

  async function readStored(key: string): Promise<StoredFact | undefined> {
    const trail: Trail = [];
    try {
      const text = (await open(trail).get(key, { type: "text" })) as string | null;
      return text === null ? undefined : parseStored(text);
    } catch (cause) {
      throw new FactStoreError(`Cannot read fact ${key}: ${describeTrail(trail)}`, { outcome: "unknown", cause });
    }
  }

  return {
    async create(key, fact) {
      checkFactKey(key);
      const nonce = crypto.randomUUID();
      const body = formatStored(key, { nonce, fact });
      const trail: Trail = [];
      try {
        const written = await open(trail).set(key, body, { onlyIfNew: true });
        // The client says "modified" of every failure but 412; only an etag shows that something was written.
        if (written.modified && written.etag) return "created";
      } catch (cause) {
        throw new FactStoreError(`Cannot store fact ${key}: ${describeTrail(trail)}`, { ...judge(trail), cause });
      }
      // Either the outcome is unknown, or a fact exists that may be our own, written by a try whose answer was lost.
      const stored = await readStored(key);
      if (stored === undefined) {
        throw new FactStoreError(`Cannot store fact ${key}: ${describeTrail(trail)}`, judge(trail));
      }
      return stored.nonce === nonce ? "created" : "exists";
    },

    async read(key) {
      checkFactKey(key);
      return (await readStored(key))?.fact;
    },

    async list(prefix) {
      checkFactPrefix(prefix);
      const trail: Trail = [];
      const keys: string[] = [];
      try {
        for await (const page of open(trail).list({ prefix, paginate: true })) {
          for (const blob of page.blobs) keys.push(blob.key);
        }
      } catch (cause) {
        throw new FactStoreError(`Cannot list facts ${prefix}: ${describeTrail(trail)}`, { outcome: "unknown", cause });
      }
      return keys.sort();
    },

    async erase(key) {
      checkFactKey(key);
      const trail: Trail = [];
      try {
        await open(trail).delete(key);
      } catch (cause) {
        throw new FactStoreError(`Cannot erase fact ${key}: ${describeTrail(trail)}`, { outcome: "unknown", cause });
      }
    },
  };
}

/** A write is certainly not saved if every try of it was refused. 412 is no refusal: what exists may have been ours. */
function judge(trail: Trail): { outcome: "not-saved" | "unknown" } {
  const refused = trail.every((came) => typeof came === "number" && came >= 400 && came < 500 && came !== 412);
  return { outcome: refused ? "not-saved" : "unknown" };
}

function formatStored(key: string, { nonce, fact }: StoredFact): string {
  const json = JSON.stringify(fact) as string | undefined;
  if (json === undefined) throw new TypeError(`Cannot store fact ${key}: ${typeof fact} has no JSON`);
  return `{"nonce":"${nonce}","fact":${json}}`;
}

function parseStored(text: string): StoredFact {
  const stored: unknown = JSON.parse(text);
  if (typeof stored === "object" && stored !== null && "nonce" in stored && "fact" in stored)
    return stored as StoredFact;
  throw new Error("what lies there is no fact");
}

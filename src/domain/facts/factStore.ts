/** Why a fact could not be written or read. `outcome: "unknown"` means it may or may not stand: send the same again. */
export class FactStoreError extends Error {
  override readonly name = "FactStoreError";
  readonly outcome: "not-saved" | "unknown";

  constructor(message: string, options: { outcome: "not-saved" | "unknown"; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.outcome = options.outcome;
  }
}

/**
 * Where facts lie: each under a key of its own, created once and never changed. Keys are checked by `checkFactKey`
 * and prefixes by `checkFactPrefix`, which throw a TypeError. Every method throws a `FactStoreError` when it cannot know
 * the truth.
 */
export interface FactStore {
  /**
   * Atomic. "exists" is said of somebody else's fact, be it equal; a try that finds what an earlier try of the same call
   * has written says "created". A fact is whatever has JSON, else a TypeError is thrown.
   */
  create(key: string, fact: unknown): Promise<"created" | "exists">;
  /** The fact as it was given to `create`, read strongly; undefined where there is none. */
  read(key: string): Promise<unknown>;
  /** All keys under the prefix, sorted by code unit. May be stale: a hint, where `read` is the truth. */
  list(prefix: string): Promise<string[]>;
  /** Removes a fact; only for personal data. Fine where there is none. */
  erase(key: string): Promise<void>;
}

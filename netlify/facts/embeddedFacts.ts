import type { FactStore } from "../../src/domain/facts/factStore.ts";
import { openBlobFacts } from "./blobFacts.ts";
import { openLocalStore } from "./localStore.ts";
import { openSqliteBlobs } from "./sqliteBlobs.ts";

/**
 * Facts in one SQLite file on this machine, whose folder is made where it is missing. What a method has answered is on
 * the disk; `close` lets go of the file.
 */
export function openEmbeddedFacts(file: string): { facts: FactStore; close: () => void } {
  const { fetch, close } = openSqliteBlobs(file);
  return { facts: openBlobFacts(openLocalStore(), fetch), close };
}

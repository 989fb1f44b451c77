import { hash } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pageSize, readBlobAddress, type BlobAddress } from "./blobRequest.ts";
import type { Fetch } from "./patientFetch.ts";

/** WAL and FULL: a commit is on the disk, and not only handed to the system, before it returns. */
const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS blobs (
    store TEXT NOT NULL,
    key   TEXT NOT NULL,
    etag  TEXT NOT NULL,
    body  BLOB NOT NULL,
    PRIMARY KEY (store, key)
  ) STRICT, WITHOUT ROWID`;

const statements = {
  create: "INSERT INTO blobs (store, key, etag, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  replace: "INSERT OR REPLACE INTO blobs (store, key, etag, body) VALUES (?, ?, ?, ?)",
  erase: "DELETE FROM blobs WHERE store = ? AND key = ?",
  read: "SELECT etag, body FROM blobs WHERE store = ? AND key = ?",
  // No character comes after U+10FFFF: the prefix followed by it is the end of what lies under the prefix. Of two lower
  // bounds the index would serve only one, and the rest be searched through.
  list: `SELECT key, etag FROM blobs WHERE store = ?1 AND key >= max(?2, ?3) AND key < ?3 || char(0x10FFFF)
         ORDER BY key LIMIT ${pageSize + 1}`,
};

/**
 * The Blobs protocol over one SQLite file, as far as facts need it: whole blobs without metadata, written always or only
 * if new, read, erased, listed by prefix in pages. A write is answered once it is durable; those that come in together
 * are committed together. While the file is open, `-wal` and `-shm` files beside it belong to it.
 *
 * @param file its folder is made where it is missing; `:memory:` keeps everything in memory
 */
export function openSqliteBlobs(file: string): { fetch: Fetch; close: () => void } {
  if (file !== ":memory:") mkdirSync(path.dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(schema);
  const create = database.prepare(statements.create);
  const replace = database.prepare(statements.replace);
  const erase = database.prepare(statements.erase);
  const read = database.prepare(statements.read);
  const list = database.prepare(statements.list);
  const commit = groupCommits(database);

  async function put({ store, key }: BlobAddress, request: Request): Promise<Response> {
    const body = new Uint8Array(await request.arrayBuffer());
    const etag = `"${hash("sha256", body, "base64url")}"`;
    // Taking it for a plain write would overwrite.
    if (request.headers.has("if-match")) return new Response("if-match is not supported", { status: 400 });
    const insert = request.headers.get("if-none-match") === "*" ? create : replace;
    const { changes } = await commit(() => insert.run(store, key, etag, body));
    return changes === 0 ? new Response(null, { status: 412 }) : new Response(null, { headers: { etag } });
  }

  function get({ store, key }: BlobAddress, request: Request): Response {
    const row = read.get(store, key) as { etag: string; body: Uint8Array<ArrayBuffer> } | undefined;
    if (row === undefined) return new Response(null, { status: 404 });
    return new Response(request.method === "HEAD" ? null : row.body, { headers: { etag: row.etag } });
  }

  function listPage({ store, prefix, cursor }: BlobAddress): Response {
    const blobs = list.all(store, cursor, prefix) as { key: string; etag: string }[];
    if (blobs.length <= pageSize) return Response.json({ blobs, directories: [] });
    const next = blobs.pop();
    return Response.json({ blobs, directories: [], next_cursor: next?.key });
  }

  async function answer(request: Request): Promise<Response> {
    const address = readBlobAddress(request.url);
    if (address.key === "" && request.method === "GET") return listPage(address);
    if (address.key === "") return new Response(null, { status: 405 });
    switch (request.method) {
      case "GET":
      case "HEAD":
        return get(address, request);
      case "PUT":
        return put(address, request);
      case "DELETE":
        await commit(() => erase.run(address.store, address.key));
        return new Response(null, { status: 204 });
      default:
        return new Response(null, { status: 405 });
    }
  }

  return { fetch: (input, init) => answer(new Request(input, init)), close: () => database.close() };
}

/**
 * Runs the writes of one turn of the event loop in one transaction, so that they share the wait for the disk. Each
 * promise settles after the commit; if it fails, none of them was written and all of them reject.
 */
function groupCommits(database: DatabaseSync): <T>(write: () => T) => Promise<T> {
  let group: { write: () => void; resolve: () => void; reject: (error: unknown) => void }[] = [];

  function commit() {
    const writes = group;
    group = [];
    try {
      database.exec("BEGIN IMMEDIATE");
      for (const { write } of writes) write();
      database.exec("COMMIT");
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
      for (const { reject } of writes) reject(error);
      return;
    }
    for (const { resolve } of writes) resolve();
  }

  return async <T>(write: () => T) => {
    let result: T | undefined;
    await new Promise<void>((resolve, reject) => {
      group.push({ write: () => (result = write()), resolve, reject });
      if (group.length === 1) setImmediate(commit);
    });
    return result as T;
  };
}

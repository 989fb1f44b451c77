import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openEmbeddedFacts } from "./embeddedFacts.ts";
import { testFactStoreContract } from "./contract/factStoreContract.ts";
import { openSqliteBlobs } from "./sqliteBlobs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "facts-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

testFactStoreContract("an SQLite file", () => openEmbeddedFacts(path.join(folder, "facts.db")));

describe("facts in an SQLite file", () => {
  test("are there when the file is opened again, its folder having been made", async () => {
    const file = path.join(folder, "new", "data", "facts.db");
    const first = openEmbeddedFacts(file);
    await first.facts.create("a/b", { stars: 5 });
    first.close();
    const second = openEmbeddedFacts(file);
    expect(await second.facts.read("a/b")).toEqual({ stars: 5 });
    second.close();
  });

  test("are created once, whichever of two openings of the file asks first", async () => {
    const file = path.join(folder, "facts.db");
    const one = openEmbeddedFacts(file);
    const other = openEmbeddedFacts(file);
    const verdicts = await Promise.all([one, other].map(({ facts }, fact) => facts.create("key", fact)));
    expect(verdicts.sort()).toEqual(["created", "exists"]);
    expect(await one.facts.read("key")).toEqual(await other.facts.read("key"));
    one.close();
    other.close();
  });

  test("are kept in a mode in which a commit waits for the disk", () => {
    const file = path.join(folder, "facts.db");
    openSqliteBlobs(file).close();
    const database = new DatabaseSync(file);
    expect(database.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    database.close();
  });

  test("survive kill -9, every one that was answered", async () => {
    const file = path.join(folder, "facts.db");
    const program = `
      import { openEmbeddedFacts } from ${JSON.stringify(import.meta.resolve("./embeddedFacts.ts"))};
      const { facts } = openEmbeddedFacts(${JSON.stringify(file)});
      let next = 0;
      for (let writer = 0; writer < 20; writer++) void write();
      async function write() {
        for (;;) {
          const key = "writes/" + next++;
          await facts.create(key, { key });
          process.stdout.write(key + "\\n");
        }
      }`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      stdio: ["ignore", "pipe", "inherit"],
      timeout: 60_000,
    });
    const answered: string[] = [];
    for await (const key of createInterface(child.stdout)) {
      answered.push(key);
      if (answered.length === 500) child.kill("SIGKILL");
    }
    expect(answered.length).toBeGreaterThanOrEqual(500);

    const { facts, close } = openEmbeddedFacts(file);
    expect(await facts.list("writes/")).toEqual(expect.arrayContaining(answered));
    expect(await Promise.all(answered.map((key) => facts.read(key)))).toEqual(answered.map((key) => ({ key })));
    close();
  });

  test("reject every write of a group that cannot be committed, and take the next one", async () => {
    const file = path.join(folder, "facts.db");
    const { fetch, close } = openSqliteBlobs(file);
    const put = (key: string) => fetch(`http://x/site/store/${key}`, { method: "PUT", body: "1" });
    const other = new DatabaseSync(file);
    other.exec("CREATE TRIGGER full BEFORE INSERT ON blobs WHEN new.key = 'b' BEGIN SELECT RAISE(ABORT, 'full'); END");
    const results = await Promise.allSettled(["a", "b", "c"].map(put));
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    other.exec("DROP TRIGGER full");
    other.close();
    expect((await put("a")).status).toBe(200);
    close();
  });

  test("reject what is asked after the file was closed", async () => {
    const { fetch, close } = openSqliteBlobs(path.join(folder, "facts.db"));
    const put = fetch("http://x/site/store/key", { method: "PUT", body: "1" });
    close();
    await expect(put).rejects.toThrow();
    await expect(fetch("http://x/site/store/key")).rejects.toThrow();
  });
});

describe("the Blobs protocol over SQLite", () => {
  const url = "http://x/site/site:facts/a/b";
  const { fetch } = openSqliteBlobs(":memory:");

  test("tells what a blob is by its ETag, the same when written, read and listed", async () => {
    const etag = (await fetch(url, { method: "PUT", body: "text" })).headers.get("etag");
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const read = await fetch(url);
    expect([read.status, read.headers.get("etag"), await read.text()]).toEqual([200, etag, "text"]);
    const head = await fetch(url, { method: "HEAD" });
    expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
    const list = await fetch("http://x/site/site:facts?prefix=a/");
    expect(await list.json()).toEqual({ blobs: [{ key: "a/b", etag }], directories: [] });
  });

  test("keeps the blobs of a store to itself", async () => {
    await fetch(url, { method: "PUT", body: "text" });
    expect((await fetch("http://x/site/site:other/a/b")).status).toBe(404);
    expect(await (await fetch("http://x/site/site:other")).json()).toEqual({ blobs: [], directories: [] });
  });

  test("overwrites without a condition, refuses if the blob must be new, and never overwrites by etag", async () => {
    const put = (body: string, headers: HeadersInit = {}) => fetch(url, { method: "PUT", body, headers });
    expect((await put("first")).status).toBe(200);
    expect((await put("second")).status).toBe(200);
    expect((await put("third", { "if-none-match": "*" })).status).toBe(412);
    expect((await put("fourth", { "if-match": "*" })).status).toBe(400);
    expect(await (await fetch(url)).text()).toBe("second");
  });

  test.each(["POST", "PATCH"])("allows no %s", async (method) => {
    expect((await fetch(url, { method })).status).toBe(405);
  });

  test("allows no erasing of a whole store", async () => {
    expect((await fetch("http://x/site/site:facts", { method: "DELETE" })).status).toBe(405);
  });
});

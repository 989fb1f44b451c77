import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BlobsServer } from "@netlify/blobs/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openBlobFacts } from "../blobFacts.ts";
import { openLocalStore } from "../localStore.ts";
import { testFactStoreContract } from "./factStoreContract.ts";

/*
 * The server that comes with the Blobs client, which `astro dev` uses. What it can't do is known and shown here, so that
 * nobody trusts it, and so that a version that can do it is noticed. Besides, and not shown because it takes a race:
 * while it writes, it lists the temporary file as a key, and cuts the list short where that file is gone again.
 */

let folder: string;
let server: BlobsServer;
let address: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "stock-blobs-"));
  server = new BlobsServer({ directory: folder });
  ({ address } = await server.start());
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const openFacts = () => openBlobFacts(openLocalStore(address), fetch, { budgetMs: 60_000, pausesMs: [] });

testFactStoreContract("the stock BlobsServer", () => ({ facts: openFacts() }), [
  "of 200 creates of one key at once exactly one wins, and its fact stands",
  "writers who meet agree on one truth for each key",
  "a list has no key that its prefix begins with",
  "a key may be the beginning of another",
]);

describe("the stock BlobsServer is known", () => {
  test("to let a second 'only if new' in while it still reads the body of the first, and then to overwrite it", async () => {
    const { handleRequest } = server as unknown as { handleRequest: (request: Request) => Promise<Response> };
    const put = (body: BodyInit) =>
      handleRequest.call(
        server,
        new Request(`${address}/local/site:facts/key`, {
          method: "PUT",
          headers: { "if-none-match": "*" },
          body,
          duplex: "half",
        } as RequestInit),
      );
    let second: Response | undefined;
    // Only pulled when the server asks for the body: after it has looked whether the key is new.
    const body = new ReadableStream(
      {
        async pull(controller) {
          second = await put("second");
          controller.enqueue(new TextEncoder().encode("first"));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const first = await put(body);
    expect([first.status, second?.status]).toEqual([200, 200]);
    expect(await (await fetch(`${address}/local/site:facts/key`)).text()).toBe("first");
  });

  test("to answer reads without an ETag", async () => {
    const url = `${address}/local/site:facts/key`;
    const written = await fetch(url, { method: "PUT", body: "1" });
    expect([written.status, written.headers.has("etag")]).toEqual([200, true]);
    const read = await fetch(url);
    expect([read.status, read.headers.has("etag")]).toEqual([200, false]);
  });

  test("to list a key that the prefix begins with", async () => {
    const facts = openFacts();
    await facts.create("rating", 1);
    expect(await facts.list("rating-more/")).toEqual(["rating"]);
  });

  test("to have no room for a key that begins with another", async () => {
    const facts = openFacts();
    await facts.create("a", 1);
    await expect(facts.create("a/b", 2)).rejects.toMatchObject({ name: "FactStoreError" });
    expect(await facts.list("a/")).toEqual(["a"]);
  });
});

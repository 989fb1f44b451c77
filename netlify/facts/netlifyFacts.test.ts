import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getStore } from "@netlify/blobs";
import { BlobsServer } from "@netlify/blobs/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openNetlifyFacts } from "./netlifyFacts.ts";

let folder: string;
let server: BlobsServer;
let address: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "netlify-facts-"));
  server = new BlobsServer({ directory: folder });
  ({ address } = await server.start());
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  await server.stop();
  rmSync(folder, { recursive: true });
});

/**
 * Puts this process where a function is while it handles a request: Netlify has said which deploy it belongs to, and
 * where blobs lie. What may be stale, here the cache, never answers at all.
 */
function handleRequest(deployContext: string | null, cache = "http://cache.invalid") {
  vi.stubGlobal("Netlify", { context: deployContext === null ? null : { deploy: { context: deployContext } } });
  const blobs = { edgeURL: cache, uncachedEdgeURL: address, siteID: "site", token: "token" };
  vi.stubEnv("NETLIFY_BLOBS_CONTEXT", Buffer.from(JSON.stringify(blobs)).toString("base64"));
}

async function listStore(name: string): Promise<string[]> {
  const { blobs } = await getStore({ name, consistency: "strong" }).list();
  return blobs.map(({ key }) => key);
}

describe("facts on Netlify", () => {
  test("are a store of their own for each deploy context, and never come from the cache", async () => {
    const facts = openNetlifyFacts();
    handleRequest("production");
    expect(await facts.create("a/b", "real")).toBe("created");
    handleRequest("deploy-preview");
    expect(await facts.list("a/")).toEqual([]);
    expect(await facts.create("a/b", "tried out")).toBe("created");
    handleRequest("production");
    expect(await facts.create("a/b", "real")).toBe("exists");
    expect(await facts.read("a/b")).toBe("real");
    expect(await listStore("facts-production")).toEqual(["a/b"]);
    expect(await listStore("facts-deploy-preview")).toEqual(["a/b"]);
  });

  test.each([null, ""])("are for development where the emulation names no deploy context but %j", async (context) => {
    handleRequest(context, "http://localhost:1");
    expect(await openNetlifyFacts().create("a/b", 1)).toBe("created");
    expect(await listStore("facts-dev")).toEqual(["a/b"]);
  });

  test.each([null, ""])("are refused where Netlify itself names no deploy context but %j", async (context) => {
    handleRequest(context);
    const facts = openNetlifyFacts();
    await expect(facts.create("a/b", 1)).rejects.toMatchObject({
      message: "Cannot store fact a/b: nothing was sent",
      outcome: "not-saved",
      cause: new Error("Netlify does not say which deploy context this is"),
    });
    await expect(facts.read("a/b")).rejects.toMatchObject({ name: "FactStoreError" });
  });

  test("are refused outside of a request, where Netlify says nothing", async () => {
    await expect(openNetlifyFacts().create("a/b", 1)).rejects.toMatchObject({ outcome: "not-saved" });
  });
});

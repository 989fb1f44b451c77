import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { patientFetch, type Patience, type Trail } from "./patientFetch.ts";

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** Fetches once from a server that does as told. */
async function fetchFrom(serve: RequestListener, patience: Partial<Patience>, init: RequestInit = {}) {
  const server = createServer(serve);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closing.push(() => server.close().closeAllConnections());
  const trail: Trail = [];
  const fetch = patientFetch(globalThis.fetch, { budgetMs: 60_000, pausesMs: [], ...patience }, trail);
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);
  return { response, trail: trail.map((came) => (typeof came === "number" ? came : came.name)) };
}

describe("a patient fetch", () => {
  test.each([200, 204, 304, 400, 403, 404, 412, 413])("hands on an answer of %i as it is", async (status) => {
    const { response, trail } = await fetchFrom((_, answer) => answer.writeHead(status, { etag: '"1"' }).end(), {
      pausesMs: [1, 1],
    });
    expect([response.status, response.headers.get("etag"), trail]).toEqual([status, '"1"', [status]]);
  });

  test.each([409, 429, 500, 502, 503, 504])("tries again after %i, with the same body", async (status) => {
    const bodies: string[] = [];
    const { response, trail } = await fetchFrom(
      (request, answer) => {
        let body = "";
        request.on("data", (chunk) => (body += String(chunk)));
        request.on("end", () => answer.writeHead(bodies.push(body) < 3 ? status : 200).end());
      },
      { pausesMs: [1, 1] },
      { method: "PUT", body: "fact" },
    );
    expect([response.status, trail, bodies]).toEqual([200, [status, status, 200], ["fact", "fact", "fact"]]);
  });

  test("ends in a failure that the client takes as final, saying what came of each try", async () => {
    let requests = 0;
    const { response } = await fetchFrom(
      (request, answer) => (requests++ % 2 ? request.socket.destroy() : answer.writeHead(503).end()),
      { pausesMs: [1, 1] },
    );
    expect(response.status).toBe(424);
    expect(response.headers.get("x-nf-error")).toBe("given up after: 503, TypeError, 503");
  });

  test("gives up on a server that never answers when its budget is used up", async () => {
    const { response, trail } = await fetchFrom(() => undefined, { budgetMs: 50, pausesMs: [1, 1] });
    expect([response.status, trail]).toEqual([424, ["TimeoutError"]]);
  });

  test("gives up during a pause when its budget is used up", async () => {
    const { response, trail } = await fetchFrom((_, answer) => answer.writeHead(503).end(), {
      budgetMs: 1000,
      pausesMs: [3_600_000],
    });
    expect([response.status, trail]).toEqual([424, [503]]);
  });
});

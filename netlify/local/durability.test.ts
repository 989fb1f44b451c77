import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { eventId, generateCity } from "../../src/tools/bench/generateCity.ts";
import { startLocalProcess, type LocalProcess } from "./testing/localProcess.ts";
import { makeFolder } from "./testing/tempSite.ts";

interface Answer {
  rating: { count: number };
}

/** A city with one event, which began yesterday, and a way to serve it again and again. */
async function makeCity(): Promise<() => Promise<LocalProcess>> {
  const folder = await makeFolder({});
  const CONTENT_DIR = join(folder, "content");
  await generateCity(CONTENT_DIR, { events: 1, begun: 1, today: new Date() });
  return async () => {
    const server = await startLocalProcess({ DATA_DIR: join(folder, "data"), CONTENT_DIR, RATE_LIMITS: "off" });
    onTestFinished(async () => {
      await server.kill("SIGKILL");
    });
    return server;
  };
}

async function rate({ url }: LocalProcess, fields: Record<string, string>, cookie = ""): Promise<Response> {
  return fetch(new URL(`/api/events/${eventId(0)}/rating`, url), {
    method: "POST",
    headers: { accept: "application/json", cookie },
    body: new URLSearchParams(fields),
  });
}

async function countRatings({ url }: LocalProcess): Promise<number> {
  const response = await fetch(new URL(`/api/events/${eventId(0)}`, url));
  return ((await response.json()) as Answer).rating.count;
}

test("two hundred ratings at once all count, a device counts once, and so does a form sent twenty times", async () => {
  const serve = await makeCity();
  const server = await serve();
  const together = await Promise.all(Array.from({ length: 200 }, () => rate(server, { rating: "5" })));
  expect(new Set(together.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await countRatings(server)).toBe(200);

  const [cookie = ""] = together[0]!.headers.getSetCookie()[0]?.split(";") ?? [];
  expect(((await (await rate(server, { rating: "1" }, cookie)).json()) as Answer).rating.count).toBe(200);

  const request = randomUUID();
  const again = await Promise.all(Array.from({ length: 20 }, () => rate(server, { rating: "3", request })));
  expect(again.map(({ status }) => status)).toEqual(again.map(() => 200));
  expect(await countRatings(server)).toBe(201);

  await server.kill("SIGTERM");
  const restarted = await serve();
  expect(await countRatings(restarted)).toBe(201);
});

test("a server killed while it takes ratings has lost none that it answered, and counts none twice", async () => {
  const serve = await makeCity();
  let server = await serve();
  const sent: string[] = [];
  const answered: string[] = [];
  for (const round of [1, 2, 3]) {
    const running = server;
    const enough = Promise.withResolvers<undefined>();
    const senders = Array.from({ length: 8 }, async () => {
      for (;;) {
        const request = randomUUID();
        sent.push(request);
        try {
          if ((await rate(running, { rating: "4", request })).ok) answered.push(request);
        } catch {
          return; // the server is gone
        }
        if (answered.length >= round * 100) enough.resolve(undefined);
      }
    });
    await enough.promise;
    await running.kill("SIGKILL");
    await Promise.all(senders);
    server = await serve();
    const count = await countRatings(server);
    expect(count).toBeGreaterThanOrEqual(answered.length);
    expect(count).toBeLessThanOrEqual(sent.length);
  }
  // Sent again, as their senders would, the rest counts, and what had counted does not count twice.
  for (const request of sent) expect((await rate(server, { rating: "4", request })).status).toBe(200);
  expect(await countRatings(server)).toBe(sent.length);
});

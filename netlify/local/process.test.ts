import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startLocalProcess } from "./testing/localProcess.ts";
import { makeFolder, serveFiles } from "./testing/tempSite.ts";

async function run(args: string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, "start.ts"), ...args], {
    env: { ...process.env, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "close")) as [number];
  return { code, said };
}

test("--help says what can be said to it", async () => {
  const { code, said } = await run(["--help"]);
  const variables = ["PORT", "DATA_DIR", "CONTENT_DIR", "SITE_URL", "TRUSTED_PROXIES", "RATE_LIMITS", "SIGNING_KEYS"];
  expect([code, variables.filter((name) => !said.includes(name))]).toEqual([0, []]);
});

test("what it does not understand, it says in one line", async () => {
  const [option, setting] = await Promise.all([run(["--open"]), run([], { PORT: "eighty" })]);
  expect(option).toEqual({ code: 2, said: expect.stringMatching(/^.*--open.*\n$/) as string });
  expect(setting).toEqual({ code: 2, said: expect.stringMatching(/^PORT is "eighty".*\n$/) as string });
});

test("a taken port is said in one line, with the way out, before anything is built", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const taken = await run([], { PORT: String(port) });
  other.close();
  expect(taken).toEqual({
    code: 1,
    said: expect.stringMatching(/^Port \d+ is taken .* PORT=\d+ npm start\n$/) as string,
  });
});

test("facts that cannot be opened are said, and it ends", async () => {
  const DATA_DIR = await makeFolder({
    "facts.sqlite": "this is no database, and too long to be taken for an empty one",
  });
  const { code, said } = await run(["--no-build"], { DATA_DIR, PORT: "0" });
  expect([code, said]).toEqual([1, expect.stringMatching(/^Cannot open the facts in .*facts\.sqlite: .*\n$/)]);
});

test("it stops when asked, and starts again with the same keys, also after it was killed", async () => {
  const DATA_DIR = await makeFolder({});
  for (const [signal, code] of [
    ["SIGTERM", 0],
    ["SIGINT", 0],
    ["SIGKILL", null],
    ["SIGTERM", 0],
  ] as const) {
    const server = await startLocalProcess({ DATA_DIR });
    onTestFinished(async () => {
      await server.kill("SIGKILL");
    });
    expect((await fetch(new URL("/api/events/no-such-event", server.url))).status).toBe(404);
    expect(await server.kill(signal)).toBe(code);
    await expect(fetch(server.url)).rejects.toThrow();
  }
});

test("what has arrived is answered, and what was promised is done, before it stops", async () => {
  const site = await serveFiles({
    "netlify/functions/slow.ts": `
      import { writeFileSync } from "node:fs";
      const gate = globalThis as any;
      export default async (_: Request, context: any): Promise<Response> => {
        context.waitUntil(gate.afterwards.then(() => writeFileSync(new URL("../../done", import.meta.url), "")));
        gate.arrived();
        await gate.go;
        return new Response("answered");
      };
      export const config = { path: "/slow" };`,
  });
  const gate = globalThis as unknown as Record<string, unknown>;
  const { promise: go, resolve: open } = Promise.withResolvers<undefined>();
  const { promise: afterwards, resolve: finish } = Promise.withResolvers<undefined>();
  const arrived = new Promise<void>((arrive) => Object.assign(gate, { go, afterwards, arrived: arrive }));

  const answer = fetch(site.at("/slow"));
  await arrived;
  const order: string[] = [];
  const stopped = site.stop().then(() => order.push("stopped"));
  open(undefined);
  expect(await (await answer).text()).toBe("answered");
  order.push("answered");
  finish(undefined);
  await stopped;
  expect(order).toEqual(["answered", "stopped"]);
});

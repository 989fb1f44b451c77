import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse, { type Result } from "lighthouse";
import { launchBrowser } from "../../../netlify/local/testing/browser.ts";
import { startLocalProcess } from "../../../netlify/local/testing/localProcess.ts";
import type { Bench } from "../bench.ts";
import { printTable } from "./table.ts";

export const pages: Bench = {
  help: `Lighthouse's scores of home, the longest area and event page and the archive, as a phone

npm run bench pages
npm run bench pages -- /tt/ /venues/

Measures what "npm run build" built last, on a slow phone as Lighthouse plays one: "shown ms" is when the largest part of
the page is painted, "kB" what came over the wire. Below the table is what kept a score under 100.`,
  async run(args) {
    const paths = args.length > 0 ? args : ["/", await longest("areas"), await longest("events"), "/archive/"];
    const dataDir = await mkdtemp(join(tmpdir(), "cultural-environment-bench-"));
    const server = await startLocalProcess({ DATA_DIR: dataDir, RATE_LIMITS: "off" });
    const port = await freePort();
    const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
    try {
      const results = [];
      for (const path of paths) results.push({ path, result: await measure(new URL(path, server.url), port) });
      printTable(results.map(({ path, result }) => ({ page: path, ...summarise(result) })));
      for (const { path, result } of results) for (const fault of listFaults(path, result)) console.log(fault);
    } finally {
      await browser.close();
      await server.kill("SIGTERM");
      await rm(dataDir, { recursive: true });
    }
  },
};

/** The path of the page with the most bytes in a folder of the built site. */
async function longest(room: string): Promise<string> {
  const found = await Promise.all(
    (await readdir(join("dist", room), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => ({ name, size: (await stat(join("dist", room, name, "index.html"))).size })),
  );
  const [first] = found.sort((one, other) => other.size - one.size);
  if (!first) throw new Error(`Cannot measure a page of dist/${room}: there is none. "npm run build" builds them.`);
  return `/${room}/${first.name}/`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** @throws Error when the page could not be loaded */
async function measure(url: URL, port: number): Promise<Result> {
  const run = await lighthouse(url.href, { port, logLevel: "error", formFactor: "mobile" });
  if (!run || run.lhr.runtimeError) throw new Error(`Cannot measure ${url.href}: ${run?.lhr.runtimeError?.message}`);
  return run.lhr;
}

function summarise({ categories, audits }: Result): Record<string, number> {
  const scores = Object.values(categories).map(({ title, score }) => [title, 100 * (score ?? 0)] as const);
  return {
    ...Object.fromEntries(scores),
    "shown ms": audits["largest-contentful-paint"]?.numericValue ?? NaN,
    kB: (audits["total-byte-weight"]?.numericValue ?? NaN) / 1000,
  };
}

function listFaults(path: string, { categories, audits }: Result): string[] {
  return Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .map(({ id, weight }) => ({ audit: audits[id], weight }))
      .filter(({ audit, weight }) => weight > 0 && audit && audit.score !== null && audit.score < 1)
      .map(({ audit }) => `${path} ${audit?.title ?? ""}: ${audit?.displayValue ?? "fails"}`),
  );
}

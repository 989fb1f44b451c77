import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { startLocalProcess } from "../../../netlify/local/testing/localProcess.ts";
import type { Bench } from "../bench.ts";
import { eventId, generateCity } from "./generateCity.ts";
import { printTable } from "./table.ts";

export const ratings: Bench = {
  help: `ratings taken a second over HTTP, and how long one takes, at 1, 10 and 50 connections

npm run bench ratings -- --connections 1,10,50 --seconds 10

Every rating is from a new device, through the real server in a process of its own and onto the disk. "One event" sends
all to the same event, whose tally grows with each; "100 events" takes turns. p50 and p99 are the milliseconds within
which 50 % and 99 % were answered. The one who sends shares the machine with the server.`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { connections: { type: "string", default: "1,10,50" }, seconds: { type: "string", default: "10" } },
    });
    const levels = values.connections.split(",").map(Number);
    const seconds = Number(values.seconds);
    const rows = [];
    for (const events of [1, 100]) {
      for (const connections of levels) rows.push(await measure({ events, connections, seconds }));
    }
    printTable(rows);
  },
};

interface Load {
  events: number;
  connections: number;
  seconds: number;
}

async function measure({ events, connections, seconds }: Load): Promise<Record<string, string | number>> {
  const folder = await mkdtemp(join(tmpdir(), "cultural-environment-bench-"));
  const contentDir = join(folder, "content");
  await generateCity(contentDir, { events, begun: events, today: new Date() });
  const server = await startLocalProcess({
    DATA_DIR: join(folder, "data"),
    CONTENT_DIR: contentDir,
    RATE_LIMITS: "off",
  });
  try {
    const result = await autocannon({
      url: server.url.origin,
      connections,
      duration: seconds,
      method: "POST",
      body: "rating=5",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      requests: Array.from({ length: events }, (_, index) => ({ path: `/api/events/${eventId(index)}/rating` })),
    });
    const taken = result["2xx"];
    const refused = result.non2xx + result.errors + result.timeouts;
    if (refused > 0) throw new Error(`${refused} of ${taken + refused} ratings were refused:\n${server.output()}`);
    return {
      to: events === 1 ? "one event" : `${events} events`,
      connections,
      ratings: taken,
      "ratings/s": taken / result.duration,
      "p50 ms": result.latency.p50,
      "p99 ms": result.latency.p99,
    };
  } finally {
    await server.kill("SIGTERM");
    await rm(folder, { recursive: true });
  }
}

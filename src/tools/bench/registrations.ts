import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openEmbeddedFacts } from "../../../netlify/facts/embeddedFacts.ts";
import { startLocalProcess } from "../../../netlify/local/testing/localProcess.ts";
import { ledgerPrefix } from "../../domain/registrations/registrationKey.ts";
import type { Bench } from "../bench.ts";
import { eventId, generateCity } from "./generateCity.ts";
import { printTable } from "./table.ts";

/** The first event that takes place once: every tenth from the first on is weekly. */
const event = eventId(1);

export const registrations: Bench = {
  help: `seats asked for all at once over HTTP: how long until all are answered, and how many ledgers it takes

npm run bench registrations -- --residents 50,300,1000 --seats 20

Every resident asks for one seat of the same event at the same moment, through the real server in a process of its own
and onto the disk. p50 and p99 are the milliseconds within which 50 % and 99 % were answered; "pending" were told that
they will be settled later. The one who asks shares the machine with the server.`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        residents: { type: "string", default: "50,300,1000" },
        seats: { type: "string", default: "20" },
      },
    });
    const rows = [];
    for (const residents of values.residents.split(",").map(Number)) {
      rows.push(await measure({ residents, seats: Number(values.seats) }));
    }
    printTable(rows);
  },
};

async function measure({ residents, seats }: { residents: number; seats: number }): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), "cultural-environment-bench-"));
  const contentDir = join(folder, "content");
  const dataDir = join(folder, "data");
  await generateCity(contentDir, {
    events: 2,
    begun: 0,
    today: new Date(),
    registration: `{ capacity: ${String(seats)} }`,
  });
  const server = await startLocalProcess({ DATA_DIR: dataDir, CONTENT_DIR: contentDir, RATE_LIMITS: "off" });
  try {
    const address = new URL(`/api/events/${event}/registrations`, server.url);
    const answers = await Promise.all(Array.from({ length: residents }, () => ask(address)));
    const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const within = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0);
    const { facts, close } = openEmbeddedFacts(join(dataDir, "facts.sqlite"));
    const ledgers = await facts.list(ledgerPrefix({ event, occurrence: "once", role: "participant" }));
    close();
    const count = (status: string) => answers.filter((answer) => answer.status === status).length;
    return {
      "at once": residents,
      confirmed: count("confirmed"),
      waiting: count("waiting"),
      pending: count("pending"),
      "p50 ms": within(0.5),
      "p99 ms": within(0.99),
      ledgers: ledgers.length,
    };
  } finally {
    await server.kill("SIGTERM");
    await rm(folder, { recursive: true });
  }
}

async function ask(address: URL): Promise<{ ms: number; status: string }> {
  const start = performance.now();
  const response = await fetch(address, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams({ request: randomUUID() }),
  });
  const { status } = (await response.json()) as { status: string };
  if (!response.ok) throw new Error(`A registration was refused: ${status}`);
  return { ms: performance.now() - start, status };
}

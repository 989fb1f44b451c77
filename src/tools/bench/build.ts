import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Bench } from "../bench.ts";
import { generateCity } from "./generateCity.ts";
import { printTable } from "./table.ts";

const parts = ["astro.config.mjs", "package.json", "tsconfig.json", "netlify.toml", "src", "netlify"];

export const build: Bench = {
  help: `pages built a second, and the memory it takes, at 400 and at 4,000 events

npm run bench build -- --events 400,4000

Builds a copy of the project with a generated city in three languages. "Peak" is the most memory the building process
had at once. "Per page" tells whether a page gets dearer as the city grows.`,
  async run(args) {
    const { values } = parseArgs({ args, options: { events: { type: "string", default: "400,4000" } } });
    const sizes = values.events.split(",").map(Number);
    const rows = [];
    for (const events of sizes) rows.push(await measureBuild(events));
    printTable(rows);
  },
};

async function measureBuild(events: number): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), "cultural-environment-bench-"));
  try {
    for (const part of parts) await cp(part, join(folder, part), { recursive: true });
    await symlink(resolve("node_modules"), join(folder, "node_modules"));
    await generateCity(join(folder, "content"), { events, begun: Math.floor(events / 4), today: new Date() });
    const { seconds, peakKilobytes } = await runBuild(folder);
    const files = await readdir(join(folder, "dist"), { recursive: true });
    const pages = files.filter((file) => file.endsWith(".html")).length;
    return {
      events,
      pages,
      seconds,
      "pages/s": pages / seconds,
      "ms per page": (1000 * seconds) / pages,
      "peak MB": peakKilobytes / 1024,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @throws Error with what Astro said, when the build fails */
async function runBuild(folder: string): Promise<{ seconds: number; peakKilobytes: number }> {
  const peakFile = join(folder, "peak");
  const report = new URL("reportPeak.ts", import.meta.url).href;
  const astro = resolve("node_modules/astro/bin/astro.mjs");
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", report, astro, "build"], {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: join(folder, "content"), PEAK_FILE: peakFile, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== 0) throw new Error(`The generated city could not be built:\n${said}`);
  return {
    seconds: (performance.now() - started) / 1000,
    peakKilobytes: Number(await readFile(peakFile, "utf8")),
  };
}

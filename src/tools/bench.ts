import { cpus, totalmem } from "node:os";
import { build } from "./bench/build.ts";
import { pages } from "./bench/pages.ts";
import { ratings } from "./bench/ratings.ts";
import { registrations } from "./bench/registrations.ts";

/** Something that is measured: what `--help` says of it, and the measuring, which prints its own table. */
export interface Bench {
  help: string;
  run(args: string[]): Promise<void>;
}

const benches: Record<string, Bench> = { build, pages, ratings, registrations };

const help = `npm run bench <name> [-- <options>]

Measures the guide on this machine and prints a table. Figures of two machines, or of a busy one, say little beside each
other; the ratios within a table do. None changes dist/ or .data/.

${Object.entries(benches)
  .map(([name, bench]) => `  ${name.padEnd(13)} ${bench.help.split("\n")[0] ?? ""}`)
  .join("\n")}

npm run bench <name> -- --help  says more of one`;

const [name = "--help", ...args] = process.argv.slice(2);
const bench = benches[name];
if (name === "--help") {
  console.log(help);
} else if (bench === undefined) {
  console.error(`There is no bench "${name}". There are: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 2;
} else if (args.includes("--help")) {
  console.log(bench.help);
} else {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(`${cpu?.model ?? "A machine"} × ${cpus().length}, ${memory} GB, Node ${process.versions.node}\n`);
  await bench.run(args);
}

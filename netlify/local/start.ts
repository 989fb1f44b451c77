import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildGuide } from "./buildGuide.ts";
import { describeError } from "./log.ts";
import { readSettings, SettingError, type Settings } from "./settings.ts";
import { startLocal } from "./startLocal.ts";
import { writeFigures } from "./writeFigures.ts";

const help = `npm start builds the guide and serves it on this machine, with everything residents can do in it.

  npm start                     builds content/ and serves it on http://localhost:8888
  npm start -- --no-build       serves what was built last
  npm start -- --help           says this

It is told more by the environment, as in \`PORT=9000 npm start\`:

  PORT              the port to answer on (8888)
  DATA_DIR          the folder for what residents did and the signing keys; back it up (.data)
  CONTENT_DIR       the folder with the city's content (content)
  SITE_URL          the site's public address, such as https://culture.example; then it accepts writes only there
  TRUSTED_PROXIES   who may say in X-Forwarded-For, -Proto and -Host where a request came from: addresses or ranges
                    with commas between them, or loopback (nobody)
  RATE_LIMITS       off, for tests and benches (on)
  SIGNING_KEYS      name:secret,… brought from another machine, used before the one in DATA_DIR
`;

const root = resolve(import.meta.dirname, "../..");

process.exitCode = await main();

/** @returns the exit code: 0 once stopped by a signal, 1 when it could not start, 2 when it was called wrongly */
async function main(): Promise<number> {
  try {
    const { values } = parseArgs({ options: { help: { type: "boolean" }, "no-build": { type: "boolean" } } });
    if (values.help) {
      console.log(help);
      return 0;
    }
    return await serve(readSettings(process.env), { build: !values["no-build"] });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    console.error(code === "EADDRINUSE" ? describePort() : message);
    const isMisuse = error instanceof SettingError || (code?.startsWith("ERR_PARSE_ARGS") ?? false);
    return isMisuse ? 2 : 1;
  }
}

async function serve(settings: Settings, { build }: { build: boolean }): Promise<number> {
  const stopped = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // A second signal ends it at once, as signals do.
    process.once(signal, () => stopped.abort());
  }
  if (process.env["npm_lifecycle_event"] !== undefined) whenLeftBehind(() => stopped.abort());
  process.on("unhandledRejection", (error) => console.error(`Nobody waited for: ${describeError(error)}`));

  const port = build ? await findPort(settings.port) : settings.port;
  if (build) {
    const siteUrl = settings.siteUrl ?? new URL(`http://localhost:${port}`);
    const { contentDir } = settings;
    const figures = await writeFigures(settings.dataDir);
    if (!(await buildGuide(root, { contentDir, siteUrl, figures, signal: stopped.signal }))) {
      if (!stopped.signal.aborted) console.error("\nThe guide could not be built; what is wrong is said above.");
      return stopped.signal.aborted ? 0 : 1;
    }
  }
  const site = await startLocal({ ...settings, port });
  for (const job of site.jobs) {
    console.log(`${job.name} runs at ${job.schedule} (UTC), next at ${job.nextRun()?.toISOString() ?? "no time"}`);
  }
  console.log(
    `\nThe guide is open at ${site.url.origin} (facts in ${relative(".", settings.dataDir)}). Ctrl-C closes it.`,
  );
  if (!stopped.signal.aborted) await once(stopped.signal, "abort");
  await site.stop();
  return 0;
}

/** Asked to stop, npm stops the shell it runs this in, but not this: being left behind by it means to stop, too. */
function whenLeftBehind(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

/** Found before the build, so that nobody waits for it in vain and the pages know their address. */
async function findPort(wanted: number): Promise<number> {
  const probe = createServer().listen(wanted);
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

function describePort(): string {
  const port = process.env["PORT"] ?? "8888";
  return `Port ${port} is taken by another program. Close that, or choose another port: PORT=${Number(port) + 1} npm start`;
}

import { join, resolve } from "node:path";
import { readCityFile } from "../../src/files/readItem.ts";
import { makeAfterwards } from "./afterwards.ts";
import { makeContext } from "./context.ts";
import { closeServer, openServer } from "./httpServer.ts";
import { listen } from "./listen.ts";
import type { Log } from "./log.ts";
import { openPlatform } from "./openPlatform.ts";
import { openSite } from "./openSite.ts";
import { startSchedules, type ScheduledJob } from "./schedule.ts";
import type { Settings } from "./settings.ts";
import type { Site } from "./site.ts";

export interface LocalOptions extends Partial<Settings> {
  dataDir: string;
  /** The folder with netlify.toml, dist, netlify/functions and .netlify; this project unless said. */
  root?: string;
  log?: Log;
  /** A body longer than so many bytes is refused; Netlify's own limit unless said. */
  maxBodyBytes?: number;
}

export interface LocalSite {
  /** Where it answers on this machine. */
  url: URL;
  jobs: ScheduledJob[];
  /** Answers what has arrived, then lets go of the port and the facts. */
  stop(): Promise<void>;
}

const netlifyBodyLimit = 6 * 1024 * 1024;

/**
 * Serves what the last build made, with the site's functions in this process and its facts in `dataDir`. One at a time
 * in a process, as the functions find their platform there.
 *
 * @throws Error when the port is taken, a function cannot be run, or the facts or keys cannot be opened
 */
export async function startLocal(options: LocalOptions): Promise<LocalSite> {
  const { dataDir, root = resolve(import.meta.dirname, "../.."), log = (line) => console.error(line) } = options;
  const { contentDir = join(root, "content"), siteUrl = null, keys = [], rateLimits = true } = options;
  const { trustedProxies = [], maxBodyBytes = netlifyBodyLimit } = options;
  const parts = await openSite(root, { rateLimits });
  const languages = await readLanguages(contentDir);
  const programmeFile = join(parts.publishDir, "data/programme.json");
  const platform = openPlatform({ dataDir, contentDir, programmeFile, siteUrl, keys });
  const { server, port } = await openServer(options.port ?? 0).catch((error: unknown) => {
    platform.close();
    throw error;
  });

  const url = new URL(`http://localhost:${port}`);
  const { waitUntil, settled } = makeAfterwards(log);
  const site: Site = { ...parts, url: siteUrl ?? url, waitUntil };
  server.on("request", listen(site, { trustedProxies, maxBodyBytes, languages, log }));
  const contextOf = (request: Request) =>
    makeContext(request, { ip: "127.0.0.1", params: {}, site: site.url, waitUntil });
  const jobs = startSchedules(parts.functions, { url: site.url, log, waitUntil, contextOf });

  const stop = async () => {
    for (const job of jobs) job.stop();
    await closeServer(server);
    await settled();
    platform.close();
  };
  let stopped: Promise<void> | undefined;
  return { url, jobs, stop: () => (stopped ??= stop()) };
}

/** Those the city speaks, for what the server itself says; where the content cannot be read, the build says so. */
async function readLanguages(contentDir: string): Promise<readonly string[]> {
  try {
    return (await readCityFile(contentDir)).languages;
  } catch {
    return ["en"];
  }
}

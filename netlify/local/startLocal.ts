import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { RedirectsHandler } from "@netlify/redirects";
import { readCityFile } from "../../src/files/readItem.ts";
import { openEmbeddedFacts } from "../facts/embeddedFacts.ts";
import { usePlatform } from "../platform/currentPlatform.ts";
import { makeContext } from "./context.ts";
import { readHeaderRules } from "./headerRules.ts";
import { listen } from "./listen.ts";
import { loadFunctions } from "./loadFunctions.ts";
import { openLocalKeys } from "./localKeys.ts";
import type { Log } from "./log.ts";
import { makeRateLimit } from "./rateLimit.ts";
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
  const publishDir = join(root, "dist");
  const functions = await loadFunctions([join(root, "netlify/functions"), join(root, ".netlify/v1/functions")]);
  const headers = await readHeaderRules(root, { publishDir });
  const languages = await readLanguages(contentDir);
  const localKeys = openLocalKeys(dataDir).filter(({ name }) => !keys.some((key) => key.name === name));
  const embedded = openEmbeddedFacts(join(dataDir, "facts.sqlite"));
  const server = createServer({ requestTimeout: 60_000 });
  try {
    await bind(server, options.port ?? 0);
  } catch (error) {
    embedded.close();
    throw error;
  }
  const url = new URL(`http://localhost:${(server.address() as AddressInfo).port}`);
  usePlatform({ facts: embedded.facts, keys: [...keys, ...localKeys], siteUrl, contentDir, now: () => Date.now() });

  const pending = new Set<Promise<unknown>>();
  const waitUntil = (promise: Promise<unknown>) => {
    const settled = promise.catch(() => undefined).finally(() => pending.delete(settled));
    pending.add(settled);
  };
  const site: Site = {
    publishDir,
    functions,
    headers,
    rateLimits: new Map(
      rateLimits ? functions.flatMap((fn) => (fn.rateLimit ? [[fn, makeRateLimit(fn.rateLimit)]] : [])) : [],
    ),
    redirects: new RedirectsHandler({
      configPath: join(root, "netlify.toml"),
      configRedirects: [],
      projectDir: root,
      publicDir: publishDir,
      jwtRoleClaim: "",
      jwtSecret: "",
    }),
    url: siteUrl ?? url,
    waitUntil,
  };
  const { trustedProxies = [], maxBodyBytes = netlifyBodyLimit } = options;
  server.on("request", listen(site, { trustedProxies, maxBodyBytes, languages, log }));
  const jobs = startSchedules(functions, {
    url: site.url,
    log,
    waitUntil,
    contextOf: (request) => makeContext(request, { ip: "127.0.0.1", params: {}, site: site.url, waitUntil }),
  });
  return {
    url,
    jobs,
    stop: async () => {
      for (const job of jobs) job.stop();
      await closeServer(server);
      await Promise.all(pending);
      usePlatform(undefined);
      embedded.close();
    },
  };
}

async function bind(server: Server, port: number): Promise<void> {
  server.listen(port);
  await once(server, "listening");
}

/** Lets running requests finish for ten seconds, as whoever stops the server waits for it. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const patience = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearTimeout(patience);
}

/** Those the city speaks, for what the server itself says; where the content cannot be read, the build says so. */
async function readLanguages(contentDir: string): Promise<readonly string[]> {
  try {
    return (await readCityFile(contentDir)).languages;
  } catch {
    return ["en"];
  }
}

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { zipFunctions, type Manifest } from "@netlify/zip-it-and-ship-it";
import { expect, test } from "vitest";
import { loadFunctions, matchFunction, type SiteFunction } from "./loadFunctions.ts";
import { makeFolder } from "./testing/tempSite.ts";

type Deployed = Manifest["functions"][number];

const root = resolve(import.meta.dirname, "../..");

/** Bundles the functions as Netlify does when it deploys, into a folder that is gone when the test is. */
async function bundle(functionsDir: string, basePath: string): Promise<Deployed[]> {
  const toml = await readFile(join(root, "netlify.toml"), "utf8");
  const [, includedFiles = ""] = /included_files = (\[.*\])/.exec(toml) ?? [];
  const out = await makeFolder({});
  const manifest = join(out, "manifest.json");
  await zipFunctions(functionsDir, out, {
    archiveFormat: "none",
    basePath,
    manifest,
    config: { "*": { includedFiles: JSON.parse(includedFiles) as string[], includedFilesBasePath: root } },
  });
  return (JSON.parse(await readFile(manifest, "utf8")) as Manifest).functions;
}

/** What decides when a function runs, as its manifest says it. */
function describeDeployed({ name, routes = [], excludedRoutes = [], schedule, trafficRules }: Deployed) {
  const limit = trafficRules?.action.config;
  return {
    name,
    routes: routes.map(({ pattern }) => pattern),
    methods: [...new Set(routes.flatMap(({ methods }) => methods))],
    preferStatic: routes.some((route) => route.prefer_static),
    excludedRoutes: excludedRoutes.map(({ pattern }) => pattern),
    schedule,
    rateLimit: limit && {
      windowSize: limit.rateLimitConfig.windowSize,
      windowLimit: limit.rateLimitConfig.windowLimit,
      aggregateBy: limit.aggregate.keys.map(({ type }) => type),
    },
  };
}

/** The same as the local server read it; it refuses to start where limits are counted in any other way. */
function describeLocal({ name, routes, methods, preferStatic, excludedRoutes, schedule, rateLimit }: SiteFunction) {
  return {
    name,
    routes: routes.map(({ pattern }) => pattern),
    methods,
    preferStatic,
    excludedRoutes: excludedRoutes.map(({ pattern }) => pattern),
    schedule,
    rateLimit: rateLimit && { ...rateLimit, aggregateBy: ["ip", "domain"] },
  };
}

/** Paths at and near a route's pattern. */
function pathsNear(pattern: string): string[] {
  const path = pattern.replaceAll("*", "x/y").replaceAll(/:\w+/g, "a-b");
  const spread = pattern.replaceAll("*", "").replaceAll(/:\w+/g, "%D0%B0%20b.c");
  const near = [
    path,
    spread,
    `${path}/`,
    `${path}//`,
    `${path}/more`,
    `/before${path}`,
    path.replace("a-b", ""),
    path.slice(0, -1),
  ];
  return [...new Set(near), "/", "/api/", "/x"].filter((candidate) => candidate.startsWith("/"));
}

function isAtDeployed(deployed: Deployed, pathname: string): boolean {
  const isAt = (routes: { literal?: string; expression?: string }[] = []) =>
    routes.some(({ literal, expression }) =>
      expression === undefined ? literal === pathname.replace(/(?<=.)\/$/, "") : new RegExp(expression).test(pathname),
    );
  return isAt(deployed.routes) && !isAt(deployed.excludedRoutes);
}

function expectTheSame(deployed: Deployed[], local: SiteFunction[]): void {
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect(local.map(describeLocal).sort(byName)).toEqual(deployed.map(describeDeployed).sort(byName));
  for (const fn of local) {
    const twin = deployed.find(({ name }) => name === fn.name)!;
    for (const pathname of fn.routes.flatMap(({ pattern }) => pathsNear(pattern))) {
      const isHere = matchFunction(fn, { method: fn.methods[0] ?? "GET", pathname }) !== undefined;
      expect([fn.name, pathname, isHere]).toEqual([fn.name, pathname, isAtDeployed(twin, pathname)]);
    }
  }
}

test("the site's functions run here at the addresses, methods, limits and times at which Netlify runs them", async () => {
  const functionsDir = join(root, "netlify/functions");
  const [deployed, local] = await Promise.all([bundle(functionsDir, root), loadFunctions([functionsDir])]);
  expect(local).not.toEqual([]);
  expectTheSame(deployed, local);
  for (const { trafficRules } of deployed) {
    expect(trafficRules?.action.config.aggregate.keys ?? [{ type: "ip" }, { type: "domain" }]).toEqual([
      { type: "ip" },
      { type: "domain" },
    ]);
  }
  for (const { path, mainFile } of deployed) {
    const entry = join(path, relative(root, mainFile)).replace(/\.ts$/, ".mjs");
    const { default: handler } = (await import(pathToFileURL(entry).href)) as { default: unknown };
    expect(handler).toBeTypeOf("function");
    expect(existsSync(join(path, "content/city.yaml"))).toBe(true);
  }
}, 120_000);

test("so would functions that use all a config may say", async () => {
  const configOf = (config: string) => `export default () => new Response(""); export const config = ${config};`;
  const folder = await makeFolder({
    "a.ts": configOf(
      '{ path: ["/a", "/a/:id", "/a/:id/of/:other"], excludedPath: ["/a/b", "/a/*/of/c"], method: ["get", "POST"] }',
    ),
    "b/b.ts": configOf('{ path: "/*", preferStatic: true }'),
    "b/a.ts": "",
    "c/index.mjs": configOf('{ schedule: "@hourly" }'),
    "d.js": configOf(
      '{ path: "/d/:rest*", rateLimit: { windowSize: 60, windowLimit: 9, aggregateBy: ["ip", "domain"] } }',
    ),
    "e.md": "",
    "package.json": '{ "type": "module" }',
  });
  const [deployed, local] = await Promise.all([bundle(folder, folder), loadFunctions([folder])]);
  expect(local.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
  expectTheSame(deployed, local);
}, 120_000);

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { buildGuide } from "../buildGuide.ts";
import { startLocalProcess } from "./localProcess.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the city's guide, built from content/, is served with functions and facts: `inject("siteUrl")`. */
    siteUrl: string;
  }
}

/** Builds the site once for all tests that look at it whole, and serves it until they are done. */
export default async function setUpBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, "../../..");
  const siteUrl = new URL("http://localhost:8888");
  if (!(await buildGuide(root, { contentDir: join(root, "content"), siteUrl, quiet: true }))) {
    throw new Error("Cannot test the site: it could not be built");
  }
  const dataDir = await mkdtemp(join(tmpdir(), "cultural-environment-"));
  const server = await startLocalProcess({ DATA_DIR: dataDir, RATE_LIMITS: "off" });
  project.provide("siteUrl", server.url.href);
  return async () => {
    await server.kill("SIGTERM");
    await rm(dataDir, { recursive: true });
  };
}

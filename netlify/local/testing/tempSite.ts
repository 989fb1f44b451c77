import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as startRequest, type RequestOptions } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { startLocal, type LocalOptions, type LocalSite } from "../startLocal.ts";

/** Makes a folder of the given files by their paths in it, gone when the test is. */
export async function makeFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "cultural-environment-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** Serves a folder of the given files as a site, until the test is over; `log` fills with what the server says. */
export async function serveFiles(
  files: Record<string, string | Uint8Array>,
  options: Partial<LocalOptions> = {},
): Promise<LocalSite & { root: string; log: string[]; at: (path: string) => URL }> {
  const root = await makeFolder({ "netlify.toml": "", ...files });
  const log: string[] = [];
  const site = await startLocal({ root, dataDir: join(root, ".data"), log: (line) => log.push(line), ...options });
  onTestFinished(() => site.stop());
  return { ...site, root, log, at: (path) => new URL(path, site.url) };
}

/** Sends a request as it is, where `fetch` would first make it proper. */
export async function sendRaw(url: URL, options: RequestOptions): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = startRequest({ host: url.hostname, port: url.port, ...options }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
    });
    request.on("error", reject).end();
  });
}

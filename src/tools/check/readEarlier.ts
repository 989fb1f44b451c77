import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { SourceFile } from "../../domain/content/sourceFile.ts";

const run = promisify(execFile);

/** The earlier version of what changed since, or why there is none to compare with. */
export type Earlier = { ref: string; files: SourceFile[] } | { missing: string };

/**
 * Reads from git what a content folder held where the present work branched off: from `since`, or from what a pull request
 * is to go into (`GITHUB_BASE_REF`), or on a branch from main. Only files that differ now or are gone, and city.yaml.
 * @returns undefined where there is nothing to compare with and nobody asked: no git, or main itself
 */
export async function readEarlier(folder: string, since: string | undefined): Promise<Earlier | undefined> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    try {
      return (await run("git", ["-C", folder, ...args], { maxBuffer: 1e9 })).stdout;
    } catch {
      return undefined;
    }
  };
  const branch = (await git("rev-parse", "--abbrev-ref", "HEAD"))?.trim();
  const into = process.env["GITHUB_BASE_REF"];
  const target = since ?? (into === "" ? undefined : into) ?? (branch === "main" ? undefined : "main");
  if (branch === undefined) return since === undefined ? undefined : { missing: since };
  if (target === undefined) return undefined;

  for (const ref of since === undefined ? [`origin/${target}`, target] : [since]) {
    const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
    if (commit === undefined) continue;
    const base = ((await git("merge-base", commit.trim(), "HEAD")) ?? commit).trim();
    const changed = await git("diff", "--name-only", "--no-renames", "--diff-filter=MD", "--relative", "-z", base);
    const paths = new Set(["city.yaml", ...(changed ?? "").split("\0").filter((path) => /\.(?:md|yaml)$/.test(path))]);
    const texts = [...paths].map(async (path) => ({ path, text: await git("show", `${base}:./${path}`) }));
    const files = (await Promise.all(texts)).flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
    return { ref, files };
  }
  return { missing: target };
}

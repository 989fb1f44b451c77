import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Runs `astro build` in the project's folder, which says on the terminal how far it is and what is wrong; if `quiet`,
 * only when something is.
 *
 * @returns whether the guide was built; false also when `signal` ended it
 */
export async function buildGuide(
  root: string,
  options: { contentDir: string; siteUrl: URL; figures?: string | undefined; signal?: AbortSignal; quiet?: boolean },
): Promise<boolean> {
  const astro = dirname(createRequire(import.meta.url).resolve("astro/package.json"));
  const child = spawn(process.execPath, [join(astro, "bin/astro.mjs"), "build"], {
    cwd: root,
    env: {
      ...process.env,
      CONTENT_DIR: options.contentDir,
      SITE_URL: options.siteUrl.origin,
      ...(options.figures === undefined ? {} : { FIGURES: options.figures }),
      ASTRO_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", options.quiet ? "pipe" : "inherit", "inherit"],
  });
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (said += text));
  options.signal?.addEventListener("abort", () => child.kill());
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== 0) console.error(said);
  return status === 0;
}

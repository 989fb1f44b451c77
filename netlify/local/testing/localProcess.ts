import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

/** A server of its own, as `npm start` runs it, that a test may kill. */
export interface LocalProcess {
  url: URL;
  /** What it said on the terminal so far. */
  output(): string;
  /** Sends the signal and waits until the process is gone; its exit code, null where the signal ended it. */
  kill(signal: "SIGINT" | "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

/**
 * Starts the server in a child process on a free port, with what was built last.
 *
 * @throws Error with what it said, when it ends instead
 */
export async function startLocalProcess(env: { DATA_DIR: string } & Record<string, string>): Promise<LocalProcess> {
  const start = resolve(import.meta.dirname, "../start.ts");
  const child = spawn(process.execPath, [start, "--no-build"], {
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = once(child, "exit") as Promise<[number | null]>;
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const open = new Promise<URL>((resolveUrl) => {
    child.stdout.on("data", () => {
      const address = /open at (http:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolveUrl(new URL(address));
    });
  });
  const ended = exit.then(([code]) => {
    throw new Error(`The server ended with ${String(code)} before it was open:\n${output}`);
  });
  ended.catch(() => undefined);
  return {
    url: await Promise.race([open, ended]),
    output: () => output,
    kill: async (signal) => {
      child.kill(signal);
      const [code] = await exit;
      return code;
    },
  };
}

import { Cron } from "croner";
import type { Context } from "@netlify/functions";
import type { SiteFunction } from "./loadFunctions.ts";
import { describeError, type Log } from "./log.ts";

/** A function that runs by the clock, and when it does next. */
export interface ScheduledJob {
  name: string;
  schedule: string;
  nextRun(): Date | null;
  /** Runs it now, whatever the clock says. */
  run(): Promise<void>;
  stop(): void;
}

/**
 * Runs each scheduled function when its cron expression says, in UTC as on Netlify, but never twice at once: what takes
 * longer than its interval skips a turn. One that fails is logged and runs again at its next time.
 */
export function startSchedules(
  functions: readonly SiteFunction[],
  options: {
    url: URL;
    log: Log;
    contextOf: (request: Request) => Context;
    waitUntil: (promise: Promise<unknown>) => void;
  },
): ScheduledJob[] {
  const { url, log, contextOf, waitUntil } = options;
  return functions.flatMap((fn) => {
    const { name, schedule } = fn;
    if (schedule === undefined) return [];
    const run = async () => {
      try {
        const request = requestOf(name, url, job.nextRun());
        await fn.handler(request, contextOf(request));
      } catch (error) {
        log(`Cannot run ${name} on its schedule: ${describeError(error)}`);
      }
    };
    const job = new Cron(schedule, { timezone: "UTC", protect: true }, () => {
      const running = run();
      waitUntil(running);
      return running;
    });
    return [{ name, schedule, nextRun: () => job.nextRun(), run: () => job.trigger(), stop: () => job.stop() }];
  });
}

/** What Netlify sends to a scheduled function. */
function requestOf(name: string, url: URL, nextRun: Date | null): Request {
  return new Request(new URL(`/.netlify/functions/${name}`, url), {
    method: "POST",
    headers: { "content-type": "application/json", "x-nf-event": "schedule" },
    body: JSON.stringify({ next_run: nextRun?.toISOString() ?? null }),
  });
}

import { afterEach, expect, test, vi } from "vitest";
import { startSchedules } from "./schedule.ts";
import { serveFiles } from "./testing/tempSite.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("functions with a schedule are registered in UTC, run as Netlify runs them, and answer nobody else", async () => {
  const { at, jobs, root } = await serveFiles({
    "netlify/functions/settle.ts": `
      import { writeFileSync } from "node:fs";
      export default async (request: Request): Promise<void> => {
        const { next_run } = await request.json();
        writeFileSync(new URL("../../ran", import.meta.url), [request.method, new Date(next_run).getUTCMinutes()].join());
      };
      export const config = { schedule: "17 * * * *" };`,
    "netlify/functions/page.ts": 'export default () => new Response(""); export const config = { path: "/page" };',
  });
  expect(jobs.map(({ name, schedule }) => [name, schedule])).toEqual([["settle", "17 * * * *"]]);
  expect(jobs[0]!.nextRun()?.getUTCMinutes()).toBe(17);
  await jobs[0]!.run();
  const { readFile } = await import("node:fs/promises");
  expect(await readFile(`${root}/ran`, "utf8")).toBe("POST,17");
  expect((await fetch(at("/.netlify/functions/settle"))).status).toBe(404);
});

test("a run that outlasts its interval skips a turn, and one that fails is logged and runs again", async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 2, 12, 0, 30) });
  const log: string[] = [];
  let runs = 0;
  let finish: () => void = () => undefined;
  const handler = () => {
    runs += 1;
    return new Promise(
      (resolve, reject) => (finish = runs === 1 ? () => resolve(undefined) : () => reject(new TypeError("x"))),
    );
  };
  const [job] = startSchedules(
    [
      {
        name: "settle",
        schedule: "* * * * *",
        handler,
        routes: [],
        excludedRoutes: [],
        methods: [],
        preferStatic: false,
        rateLimit: undefined,
      },
    ],
    { url: new URL("http://localhost"), log: (line) => log.push(line), contextOf: vi.fn(), waitUntil: vi.fn() },
  );
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(runs).toBe(1);
  finish();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runs).toBe(2);
  finish();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runs).toBe(3);
  expect(log).toEqual([expect.stringMatching(/^Cannot run settle on its schedule: TypeError\n/)]);
  job!.stop();
  finish();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(runs).toBe(3);
});

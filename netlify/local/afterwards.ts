import { describeError, type Log } from "./log.ts";

/** What functions do after they have answered (`context.waitUntil`): what fails is logged, and a stop waits for it. */
export function makeAfterwards(log: Log): {
  waitUntil: (promise: Promise<unknown>) => void;
  settled: () => Promise<void>;
} {
  const running = new Set<Promise<void>>();
  return {
    waitUntil: (promise) => {
      const settled = promise.then(
        () => undefined,
        (error: unknown) => log(`Cannot finish what was left to do after an answer: ${describeError(error)}`),
      );
      running.add(settled);
      void settled.finally(() => running.delete(settled));
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}

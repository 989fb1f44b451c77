import { setTimeout as wait } from "node:timers/promises";

export type Fetch = typeof globalThis.fetch;

/** What came of each try of an operation, in order: a status, or the error that came instead of one. */
export type Trail = (number | Error)[];

export interface Patience {
  /** Milliseconds until a request is given up, its tries and the pauses between them together. */
  budgetMs: number;
  /** Milliseconds before the second try, the third, …; each is shortened at random by up to a half. */
  pausesMs: readonly number[];
}

/** 424 Failed Dependency (RFC 4918, section 11.4): the client neither tries it again nor takes it for an answer. */
const givenUp = 424;

/**
 * A fetch for the Blobs client, which by itself tries five times, five seconds apart, longer than any visitor's request
 * lives. This one tries for as long as its patience lasts and then answers with a failure that the client takes as
 * final. What came of each try is added to the trail: the client doesn't tell.
 */
export function patientFetch(send: Fetch, patience: Patience, trail: Trail): Fetch {
  return async (input, init) => {
    const signal = AbortSignal.timeout(patience.budgetMs);
    for (const pauseMs of [0, ...patience.pausesMs]) {
      if (pauseMs > 0) await wait(pauseMs * (1 - Math.random() / 2), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) break;
      try {
        const response = await send(input, { ...init, signal });
        trail.push(response.status);
        if (!isWorthAnotherTry(response.status)) return response;
      } catch (error) {
        trail.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
    return new Response(null, {
      status: givenUp,
      headers: { "x-nf-error": `given up after: ${describeTrail(trail)}` },
    });
  };
}

/** 409 is how object stores answer a conditional write that met another one in flight. */
function isWorthAnotherTry(status: number): boolean {
  return status === 409 || status === 429 || status >= 500;
}

/** For an error message: "503, TimeoutError, 503". */
export function describeTrail(trail: Trail): string {
  return trail.map((came) => (typeof came === "number" ? came : came.name)).join(", ") || "nothing was sent";
}

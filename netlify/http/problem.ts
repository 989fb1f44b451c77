import { FactStoreError } from "../../src/domain/facts/factStore.ts";
import { Problem, type ProblemCode } from "../../src/domain/problems/problem.ts";
import { sayProblem } from "../../src/i18n/problems/sayProblem.ts";

const statuses: Record<ProblemCode, number> = {
  malformed: 400,
  "cross-site": 403,
  "other-address": 403,
  "no-such-event": 404,
  "no-such-calendar": 404,
  "no-such-ticket": 404,
  "no-such-method": 405,
  "ratings-off": 409,
  "not-open": 409,
  cancelled: 409,
  postponed: 409,
  "other-payload": 409,
  "others-request": 409,
  "no-registration": 409,
  "registration-not-open": 409,
  "registration-closed": 409,
  "registration-cancelled": 409,
  "registration-postponed": 409,
  full: 409,
  "other-registration": 409,
  "too-large": 413,
  "media-type": 415,
  "bad-rating": 422,
  "bad-request-id": 422,
  "no-such-occurrence": 422,
  "bad-seats": 422,
  "bad-role": 422,
  "no-tickets-yet": 422,
  "too-many-requests": 429,
  internal: 500,
  "no-key": 503,
  "not-saved": 503,
  "unknown-outcome": 503,
  unreadable: 503,
};

/** What mends itself in a moment, and so is worth sending again. */
const passing: readonly ProblemCode[] = ["not-saved", "unknown-outcome", "unreadable"];
const retryAfterSeconds = 5;

/** The problem an error amounts to. What nobody foresaw is logged and becomes `internal`, which shows nothing of it. */
export function toProblem(error: unknown, method: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof FactStoreError) {
    console.error(error);
    const written = error.outcome === "unknown" ? "unknown-outcome" : "not-saved";
    return new Problem(method === "POST" ? written : "unreadable", {}, { cause: error });
  }
  console.error(error);
  return new Problem("internal", {}, { cause: error });
}

/** A problem as `application/problem+json` (RFC 9457); `title` is for the person, `type` for the program. */
export function respondWithProblem({ code, parts }: Problem, language: string): Response {
  const status = statuses[code];
  const headers = new Headers({
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Language": language,
    "Cache-Control": "no-store",
  });
  if (parts.allow) headers.set("Allow", parts.allow.join(", "));
  if (parts.cookie !== undefined) headers.set("Set-Cookie", parts.cookie);
  if (passing.includes(code)) headers.set("Retry-After", String(retryAfterSeconds));
  if (parts.retryAfter !== undefined) headers.set("Retry-After", String(parts.retryAfter));
  const { opens, stored, request } = parts;
  const body = {
    type: `urn:problem-type:cultural-environment:${code}`,
    title: sayProblem(code, language, parts),
    status,
    ...(opens !== undefined && { opens: new Date(opens).toISOString() }),
    ...(stored && { stored }),
    ...(request !== undefined && { request }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** Everything that can be wrong with what somebody sent or with answering it; the words are in src/i18n/problems. */
const problemCodes = [
  "malformed",
  "cross-site",
  "other-address",
  "no-such-event",
  "no-such-calendar",
  "no-such-method",
  "ratings-off",
  "not-open",
  "cancelled",
  "postponed",
  "other-payload",
  "others-request",
  "too-large",
  "media-type",
  "no-such-ticket",
  "no-registration",
  "no-such-occurrence",
  "bad-seats",
  "bad-role",
  "registration-not-open",
  "registration-closed",
  "registration-cancelled",
  "registration-postponed",
  "full",
  "other-registration",
  "bad-rating",
  "bad-request-id",
  "no-tickets-yet",
  "too-many-requests",
  "internal",
  "no-key",
  "not-saved",
  "unknown-outcome",
  "unreadable",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What a problem's words and answer may need beside its code. */
export interface ProblemParts {
  /** When it will be possible, in milliseconds since 1970-01-01T00:00Z. */
  opens?: number;
  /** The zone in which people read `opens`. */
  timeZone?: string;
  /** Where it is possible instead. */
  site?: string;
  /** The methods that are possible instead. */
  allow?: readonly string[];
  /** In how many seconds it will be possible again. */
  retryAfter?: number;
  /** What stands already under the same request. */
  stored?: Record<string, unknown>;
  /** The one-time id to send the same again with. */
  request?: string;
  /** The language of the form it was sent with. */
  language?: string;
  /** The cookie by which the sender is known from now on, so that the next try is not somebody else's. */
  cookie?: string;
}

/** Why something was not done. Thrown by rules and handlers alike; `netlify/http` alone turns it into a status. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly parts: ProblemParts;

  constructor(code: ProblemCode, parts: ProblemParts = {}, options?: { cause: unknown }) {
    super(code, options);
    this.code = code;
    this.parts = parts;
  }
}

/** True of a code that a page may find in its address and say the words of. */
export function isProblemCode(text: string | null): text is ProblemCode {
  return (problemCodes as readonly (string | null)[]).includes(text);
}

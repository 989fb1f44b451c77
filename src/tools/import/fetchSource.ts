import { UnreadableSource, type UnreadableCode } from "../../domain/imports/unreadableSource.ts";
import { megabyte, sizeLimit } from "./sizeLimit.ts";

const seconds = 30;

const headers = {
  accept: "text/calendar, application/json, text/csv, */*",
  "user-agent": "cultural-environment (import of a city's events)",
};

/** What a server gave. */
export interface Fetched {
  bytes: Uint8Array;
  /** The charset it says the text is written in. */
  charset: string | undefined;
  /** The address it came from in the end. */
  url: string;
}

/** True of `https://…`, `http://…` and of `webcal://…`, which calendars write for it. */
export function isAddress(place: string): boolean {
  return /^(?:https?|webcals?):\/\//i.test(place);
}

/**
 * Fetches an address, of which at most `limit` bytes are taken. What the server says of the type is not believed.
 *
 * @throws UnreadableSource where the server does not give it whole, or not in half a minute
 */
export async function fetchSource(
  address: string,
  { limit = sizeLimit, timeout = seconds }: { limit?: number; timeout?: number } = {},
): Promise<Fetched> {
  const url = address.replace(/^webcals?:/i, "https:");
  if (!URL.canParse(url)) throw new UnreadableSource("bad-address", { found: address });
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeout * 1000) });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw refuse(address, response.status);
    }
    const bytes = await readBody(response, limit);
    return { bytes, charset: charsetOf(response), url: response.url };
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    if ((error as Error).name === "TimeoutError") {
      throw new UnreadableSource("too-slow", { found: address, wanted: [String(timeout)] });
    }
    throw new UnreadableSource("no-answer", { found: address, wanted: [reasonOf(error)] });
  }
}

function refuse(found: string, status: number): UnreadableSource {
  const codes: Record<number, UnreadableCode> = {
    ...{ 401: "not-public", 403: "not-public", 404: "no-such-page", 410: "no-such-page", 429: "server-error" },
  };
  const code = codes[status] ?? (status >= 500 ? "server-error" : "odd-answer");
  return new UnreadableSource(code, { found, wanted: [String(status)] });
}

/** A server may send without end, and need not say beforehand how much it is. */
async function readBody({ body }: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) {
      const most = `${Math.ceil(limit / megabyte)} MB`;
      throw new UnreadableSource("too-big", { found: `more than ${most}`, wanted: [most] });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function charsetOf({ headers }: Response): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get("content-type") ?? "")?.[1];
}

/** `ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`: what lies behind “fetch failed”. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  const { code, message: inner } = (cause ?? {}) as { code?: string; message?: string };
  return code ?? inner ?? message;
}

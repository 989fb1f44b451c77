import type { IncomingMessage } from "node:http";
import proxyAddr from "proxy-addr";
import { Problem } from "../../src/domain/problems/problem.ts";

/** A request as it came: `head` to find out who answers it, `whole` once somebody does. */
export interface Incoming {
  /** Without a body. */
  head: Request;
  /** The visitor's address, as far as it can be trusted. */
  ip: string;
  /** @throws Problem `too-large` when the body is longer than allowed, `malformed` when it breaks off */
  whole(): Promise<Request>;
}

/** Whether an address is a proxy of ours, whose word on who sent a request is taken. */
export type IsTrusted = (address: string) => boolean;

/** Headers by which proxies and Netlify speak to a server. From anybody else they are made up, so none is handed on. */
const fromProxies = /^(x-forwarded-.*|forwarded|x-real-ip|x-nf-.*|x-astro-.*)$/;

/**
 * Makes a web Request of what Node received.
 *
 * @throws Problem `malformed` when its address, host or method cannot be used
 */
export function readRequest(
  message: IncomingMessage,
  options: { isTrusted: IsTrusted; maxBodyBytes: number },
): Incoming {
  const { isTrusted, maxBodyBytes } = options;
  const { remoteAddress } = message.socket;
  if (remoteAddress === undefined) throw new Problem("malformed"); // the visitor hung up meanwhile
  const byProxy = isTrusted(remoteAddress);
  const forwarded = (name: string) => (byProxy ? lastOf(message.headers[`x-forwarded-${name}`]) : undefined);
  const protocol = forwarded("proto") === "https" ? "https" : "http";
  const url = readUrl(message.url ?? "", `${protocol}://${readHost(forwarded("host") ?? message.headers.host)}`);
  const headers = readHeaders(message);
  const method = message.method ?? "GET";
  const head = orMalformed(() => new Request(url, { method, headers }));
  return {
    head,
    ip: plainAddress(proxyAddr(message, isTrusted)),
    whole: async () => {
      if (method === "GET" || method === "HEAD") return head;
      return new Request(url, { method, headers, body: await readBody(message, maxBodyBytes) });
    },
  };
}

function readHost(host: string | undefined): string {
  if (host !== undefined && /^[\w.:[\]-]+$/.test(host)) return host;
  throw new Problem("malformed");
}

/** Slashes are never doubled, as `//elsewhere.example` in a redirect would lead there. */
function readUrl(target: string, origin: string): string {
  const url = URL.parse(target.startsWith("/") ? origin + target : target);
  if (url === null) throw new Problem("malformed");
  orMalformed(() => decodeURIComponent(url.pathname));
  return origin + url.pathname.replace(/\/{2,}/g, "/") + url.search;
}

function readHeaders({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(headersDistinct)) {
    if (fromProxies.test(name)) continue;
    headers.set(name, values?.join(name === "cookie" ? "; " : ", ") ?? "");
  }
  return headers;
}

async function readBody(message: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  if (Number(message.headers["content-length"] ?? 0) > maxBytes) throw new Problem("too-large");
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw new Problem("malformed", {}, { cause });
  }
  if (size > maxBytes) throw new Problem("too-large");
  return Buffer.concat(chunks);
}

/** Of the values that proxies added one after another, the one added by the proxy next to us. */
function lastOf(value: string | string[] | undefined): string | undefined {
  return [value].flat().at(-1)?.split(",").at(-1)?.trim();
}

/** An IPv4 address as such, also where the system writes it as IPv6. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}

function orMalformed<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Problem("malformed", {}, { cause });
  }
}

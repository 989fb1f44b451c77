import { Buffer } from "node:buffer";
import type { Context } from "@netlify/functions";
import { chooseEncoding, compress } from "./compress.ts";
import type { SiteFunction } from "./loadFunctions.ts";

/**
 * Calls a function as Netlify does and compresses what it answers. The answer is read whole, so one that breaks off is
 * an error and never half a page.
 *
 * @throws whatever the function throws; TypeError when it does not answer with a Response
 */
export async function callFunction(fn: SiteFunction, request: Request, context: Context): Promise<Response> {
  const response = await fn.handler(request, context);
  if (!(response instanceof Response)) throw new TypeError(`The function ${fn.name} answered with no Response`);
  const headers = new Headers(response.headers);
  const { status, statusText } = response;
  if (response.body === null) return new Response(null, { status, statusText, headers });
  const body = Buffer.from(await response.arrayBuffer());
  const type = headers.get("content-type")?.split(";")[0] ?? "";
  const encoding = headers.has("content-encoding") ? "identity" : chooseEncoding(request, { type, size: body.length });
  if (encoding !== "identity") {
    headers.set("content-encoding", encoding);
    headers.append("vary", "Accept-Encoding");
  }
  const sent = await compress(body, encoding, { quality: 5 });
  headers.set("content-length", String(sent.length));
  return new Response(sent, { status, statusText, headers });
}

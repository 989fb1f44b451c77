import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";

/** Writes a web Response to the connection. A visitor who went away meanwhile is no error. */
export async function sendResponse(target: ServerResponse, response: Response): Promise<void> {
  target.statusCode = response.status;
  target.setHeaders(response.headers);
  if (response.body === null || target.req.method === "HEAD") {
    await response.body?.cancel();
    target.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body as NodeStream), target);
  } catch (error) {
    if (!target.destroyed) throw error;
  }
}

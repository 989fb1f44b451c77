import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, constants, gzip } from "node:zlib";
import { isCompressibleMimeType } from "@remix-run/mime";
import Negotiator from "negotiator";

export type Encoding = "br" | "gzip" | "identity";

const runBrotli = promisify<Buffer, BrotliOptions, Buffer<ArrayBuffer>>(brotliCompress);
const runGzip = promisify<Buffer, Buffer<ArrayBuffer>>(gzip);

/** Below this many bytes a compressed body saves nothing: it fits into one packet either way. */
const worthwhile = 1024;

/** How a body of this type and size in bytes is best sent to who asked: Brotli, else gzip, else as it is. */
export function chooseEncoding(request: Request, body: { type: string; size: number }): Encoding {
  if (body.size < worthwhile || !isCompressibleMimeType(body.type)) return "identity";
  const headers = { "accept-encoding": request.headers.get("accept-encoding") ?? "" };
  const accepted = new Negotiator({ headers }).encodings(["br", "gzip"]);
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding)) ?? "identity";
}

/** `quality` is Brotli's: 5 costs a millisecond a page, 10 seven and makes it a tenth smaller. */
export async function compress(
  body: Buffer<ArrayBuffer>,
  encoding: Encoding,
  { quality }: { quality: number },
): Promise<Buffer<ArrayBuffer>> {
  if (encoding === "identity") return body;
  if (encoding === "gzip") return runGzip(body);
  return runBrotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

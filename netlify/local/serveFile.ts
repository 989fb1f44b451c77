import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { detectMimeType, isCompressibleMimeType } from "@remix-run/mime";
import { createFileResponse } from "@remix-run/response/file";
import { LRUCache } from "lru-cache";
import { chooseEncoding, compress, type Encoding } from "./compress.ts";
import type { FoundFile } from "./findFile.ts";

type FileLike = Parameters<typeof createFileResponse>[0];

const megabyte = 1024 * 1024;

/** Text is kept in memory as it is sent, so that a page costs neither disk nor compression but once. */
const texts = new LRUCache<string, { body: Buffer; etag: string }, { file: FoundFile; encoding: Encoding }>({
  maxSize: 64 * megabyte,
  sizeCalculation: ({ body }) => body.length + 1,
  fetchMethod: async (_key, _stale, { context: { file, encoding } }) => {
    const content = await readFile(file.path);
    const digest = createHash("sha256").update(content).digest("base64url").slice(0, 22);
    const body = await compress(content, encoding, { quality: 10 });
    return { body, etag: encoding === "identity" ? digest : `${digest}-${encoding}` };
  },
});

/** Answers a GET or HEAD with the file: text compressed, all else in ranges, and 304 where the visitor has it. */
export async function serveFile(file: FoundFile, request: Request): Promise<Response> {
  const type = detectMimeType(file.path) ?? "application/octet-stream";
  const isText = isCompressibleMimeType(type) && file.size <= 8 * megabyte;
  const response = isText ? await serveText(file, type, request) : await serveBytes(file, type, request);
  response.headers.set("cache-control", "public, max-age=0, must-revalidate");
  return response;
}

async function serveText(file: FoundFile, type: string, request: Request): Promise<Response> {
  const encoding = chooseEncoding(request, { type, size: file.size });
  const key = [file.path, file.size, file.lastModified, encoding].join("\0");
  const { body, etag } = await texts.forceFetch(key, { context: { file, encoding } });
  const sent = describe({ ...file, size: body.length }, type, () => Readable.from(body));
  const response = await createFileResponse(sent, request, {
    etag: "strong",
    digest: () => Promise.resolve(etag),
    acceptRanges: false,
  });
  response.headers.set("vary", "Accept-Encoding");
  if (encoding !== "identity" && response.status === 200) response.headers.set("content-encoding", encoding);
  return response;
}

function serveBytes(file: FoundFile, type: string, request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  if (!isOneRange(headers.get("range") ?? "")) headers.delete("range");
  const asked = new Request(request.url, { method: request.method, headers });
  const sent = describe(file, type, (start, end) =>
    start < end ? createReadStream(file.path, { start, end: end - 1 }) : Readable.from([]),
  );
  return createFileResponse(sent, asked, { acceptRanges: file.size > 0 });
}

/** Several ranges at once, and what is not a range of bytes, may be answered with the whole (RFC 9110, section 14.2). */
function isOneRange(range: string): boolean {
  const [, start, end] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (start === undefined || end === undefined || start + end === "") return false;
  return start === "" ? Number(end) > 0 : end === "" || Number(start) <= Number(end);
}

function describe(file: FoundFile, type: string, read: (start: number, end: number) => Readable): FileLike {
  const stream = (start: number, end: number) => Readable.toWeb(read(start, end)) as ReadableStream<Uint8Array>;
  return {
    name: file.path,
    size: file.size,
    type,
    lastModified: file.lastModified,
    stream: () => stream(0, file.size),
    slice: (start = 0, end = file.size) => ({ stream: () => stream(start, end) }),
    arrayBuffer: () => new Response(stream(0, file.size)).arrayBuffer(),
  };
}

import { pageSize, readBlobAddress } from "../blobRequest.ts";
import type { Fetch } from "../patientFetch.ts";

/** A model of Netlify Blobs as it should be, in memory and as plain as can be, to measure the rest by. */
export function openMemoryBlobs(): Fetch {
  const blobs = new Map<string, { body: string; etag: string }>();
  let writes = 0;

  function write(key: string, body: string): Response {
    const etag = `"${++writes}"`;
    blobs.set(key, { body, etag });
    return new Response(null, { headers: { etag } });
  }

  function list(prefix: string, cursor: string): Response {
    const keys = [...blobs.keys()].filter((key) => key.startsWith(prefix) && key > cursor).sort();
    const page = keys.slice(0, pageSize).map((key) => ({ key, etag: blobs.get(key)?.etag }));
    return Response.json({ blobs: page, directories: [], next_cursor: keys.length > pageSize ? page.at(-1)?.key : "" });
  }

  return async (input, init) => {
    const request = new Request(input, init);
    const { key, prefix, cursor } = readBlobAddress(request.url);
    const body = await request.text();
    const blob = blobs.get(key);
    if (request.method === "PUT" && blob && request.headers.has("if-none-match"))
      return new Response(null, { status: 412 });
    if (request.method === "PUT") return write(key, body);
    if (request.method === "DELETE") return new Response(null, { status: blobs.delete(key) ? 204 : 404 });
    if (key === "") return list(prefix, cursor);
    return blob ? new Response(blob.body, { headers: { etag: blob.etag } }) : new Response(null, { status: 404 });
  };
}

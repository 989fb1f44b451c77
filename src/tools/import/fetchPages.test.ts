import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { readRecords } from "../../domain/imports/readRecords.ts";
import { fetchPages } from "./fetchPages.ts";
import { readSource } from "./readSource.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server of its own for each test, and its address. */
async function serve(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

test("an address is fetched, redirects and all, and the server is told who asks for what", async () => {
  const asked: unknown[] = [];
  const address = await serve((request, response) => {
    asked.push([request.url, request.headers.accept, request.headers["user-agent"]]);
    if (request.url === "/old") response.writeHead(302, { location: "/new" }).end();
    else response.writeHead(200, { "content-type": "text/html" }).end("title,start\nХор,2026-12-05\n");
  });
  expect(readRecords(await readSource(`${address}/old`)).records[0]?.cells.get("title")).toBe("Хор");
  const said = [
    "text/calendar, application/json, text/csv, */*",
    expect.stringContaining("cultural-environment") as unknown,
  ];
  expect(asked).toEqual([
    ["/old", ...said],
    ["/new", ...said],
  ]);
});

test("a text in another charset is read as the server says", async () => {
  const address = await serve((_, response) => {
    response.writeHead(200, { "content-type": "text/csv; charset=windows-1251" });
    response.end(Buffer.from([...Buffer.from("title,start\n"), 0xd5, 0xee, 0xf0, ...Buffer.from(",2026-12-05\n")]));
  });
  expect(await readSource(address)).toEqual(["title,start\nХор,2026-12-05\n"]);
});

/** Pages of one record each, which name the next one as `next` says. */
function pages(titles: readonly string[], next: (page: number, host: string) => string): RequestListener {
  return ({ url, headers }, response) => {
    const page = Number(new URL(url ?? "", "http://x").searchParams.get("page") ?? 1);
    const more = page < titles.length ? next(page + 1, headers.host ?? "") : null;
    response.end(JSON.stringify({ count: titles.length, next: more, results: [{ title: titles[page - 1] }] }));
  };
}

test("the pages behind a page of JSON are fetched one after the other, and counted", async () => {
  const address = await serve(pages(["A", "B", "C"], (page, host) => `https://${host}/?page=${page}`));
  const counted: number[] = [];
  const texts = await readSource(address, { onPage: (count) => counted.push(count) });
  const { records, isPart } = readRecords(texts);
  expect({ titles: records.map(({ at, cells }) => [at, cells.get("title")]), isPart, counted }).toEqual({
    ...{ titles: [["A"], ["B"], ["C"]].map(([title], index) => [index + 1, title]), isPart: undefined },
    counted: [1, 2, 3],
  });
});

test.each([
  ["on another server", () => "https://example.org/?page=2"],
  ["that was there already", () => "/"],
  ["that is no address", () => "http://"],
])("a next page %s is not fetched, and the records are said to be a part", async (_, next) => {
  const address = await serve(pages(["A", "B"], next));
  const { records, isPart } = readRecords(await readSource(`${address}/`));
  expect([records.length, isPart]).toEqual([1, true]);
});

test("a server that has always one more page is asked for two hundred", async () => {
  const endless = Array.from({ length: 1000 }, (_, index) => String(index));
  const address = await serve(pages(endless, (page) => `?page=${page}`));
  const { records, isPart } = readRecords(await readSource(address));
  expect([records.length, isPart]).toEqual([200, true]);
});

test("when a page behind fails, nothing is read", async () => {
  const address = await serve((request, response) => {
    if (request.url === "/") response.end('{"next": "/2", "results": [{"title": "A"}]}');
    else response.writeHead(500).end();
  });
  await expect(readSource(`${address}/`)).rejects.toMatchObject({
    ...{ code: "server-error", parts: { found: `${address}/2`, wanted: ["500"] } },
  });
});

test.each([
  [204, "odd-answer"],
  [401, "not-public"],
  [403, "not-public"],
  [404, "no-such-page"],
  [410, "no-such-page"],
  [418, "odd-answer"],
  [429, "server-error"],
  [503, "server-error"],
])("the status %s is %s", async (status, code) => {
  const address = await serve((_, response) => response.writeHead(status).end());
  await expect(readSource(address)).rejects.toMatchObject({ code, parts: { found: address } });
});

test("what is too large is not read to its end, whatever the server says of its size", async () => {
  const address = await serve((_, response) => {
    const send = (): void => {
      while (response.write("x".repeat(65_536)));
      response.once("drain", send);
    };
    send();
  });
  await expect(fetchPages(address, { limit: 100_000 })).rejects.toMatchObject({ code: "too-big" });
});

test("a server that does not answer, or stops in the middle, is waited for only so long", async () => {
  const silent = await serve(() => undefined);
  await expect(fetchPages(silent, { timeout: 0.1 })).rejects.toMatchObject({ code: "too-slow" });
  server?.close();
  const halting = await serve((_, response) => response.write("title"));
  await expect(fetchPages(halting, { timeout: 0.1 })).rejects.toMatchObject({ code: "too-slow" });
});

test("nobody there, a name nobody has, and no address are told apart from a server's answer", async () => {
  const address = await serve(() => undefined);
  await new Promise((resolve) => server?.close(resolve));
  await expect(readSource(address)).rejects.toMatchObject({ code: "no-answer", parts: { wanted: ["ECONNREFUSED"] } });
  await expect(readSource("https://nowhere.invalid/")).rejects.toMatchObject({ code: "no-answer" });
  await expect(readSource("https://")).rejects.toMatchObject({ code: "bad-address" });
});

test("webcal is https: a server that speaks no TLS cannot be reached so", async () => {
  const address = await serve((_, response) => response.end("BEGIN:VCALENDAR"));
  await expect(readSource(address.replace("http:", "webcal:"))).rejects.toMatchObject({ code: "no-answer" });
});

import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { sendRaw, serveFiles } from "./testing/tempSite.ts";

const page = `<!doctype html><title>Programme</title>${"<p>A concert, and another.</p>".repeat(100)}`;
const video = randomBytes(1000);

test("a page is found with and without its slash, as Netlify finds it", async () => {
  const { at } = await serveFiles({
    "dist/index.html": "home",
    "dist/learn/index.html": "learn",
    "dist/about.html": "about",
    "dist/мәдәният/index.html": "culture",
  });
  const answers = await Promise.all(
    ["/", "/learn/", "/learn/index.html", "/about", "/about/", "/about.html", "/мәдәният/", "//learn/"].map(
      async (path) => (await fetch(at("/").origin + path)).text(),
    ),
  );
  expect(answers).toEqual(["home", "learn", "learn", "about", "about", "about", "culture", "learn"]);
});

test("a folder asked for without its slash moves there, with the query, and never to another site", async () => {
  const { url, at } = await serveFiles({ "dist/learn/index.html": "learn" });
  const move = async (path: string) => {
    const response = await fetch(url.origin + path, { redirect: "manual" });
    return [response.status, response.headers.get("location")];
  };
  expect(await move("/learn?a=b")).toEqual([301, "/learn/?a=b"]);
  expect(await move("//learn")).toEqual([301, "/learn/"]);
  expect((await fetch(at("/learn"))).url).toBe(at("/learn/").href);
});

test("each file is said to be what it is", async () => {
  const types: Record<string, string> = {
    "calendar.ics": "text/calendar; charset=utf-8",
    "data/events.json": "application/json; charset=utf-8",
    "feed.xml": "text/xml",
    "index.html": "text/html; charset=utf-8",
    "site.webmanifest": "application/manifest+json; charset=utf-8",
    "subtitles.vtt": "text/vtt; charset=utf-8",
    "tour.mp4": "video/mp4",
    "unknown.xyz1": "application/octet-stream",
  };
  const { at } = await serveFiles(Object.fromEntries(Object.keys(types).map((path) => [`dist/${path}`, "x"])));
  const said = await Promise.all(
    Object.keys(types).map(async (path) => [path, (await fetch(at(path))).headers.get("content-type")]),
  );
  expect(Object.fromEntries(said)).toEqual(types);
});

test("text is compressed for who takes it so, and sent as it is to who does not", async () => {
  const { at } = await serveFiles({ "dist/index.html": page, "dist/small.html": "<p>small</p>" });
  const ask = async (path: string, accept: string) => {
    const response = await fetch(at(path), { headers: { "accept-encoding": accept } });
    const { headers } = response;
    return { text: await response.text(), encoding: headers.get("content-encoding"), vary: headers.get("vary") };
  };
  const vary = "Accept-Encoding";
  expect(await ask("/", "gzip, deflate, br")).toEqual({ text: page, encoding: "br", vary });
  expect(await ask("/", "gzip")).toEqual({ text: page, encoding: "gzip", vary });
  expect(await ask("/", "identity")).toEqual({ text: page, encoding: null, vary });
  expect(await ask("/small.html", "br")).toEqual({ text: "<p>small</p>", encoding: null, vary });
});

test("a visitor who has a page is told so, in every encoding, until it changes", async () => {
  const { at, root } = await serveFiles({ "dist/index.html": page });
  for (const encoding of ["br", "gzip", "identity"]) {
    const ask = (etag = "") => fetch(at("/"), { headers: { "accept-encoding": encoding, "if-none-match": etag } });
    const etag = (await ask()).headers.get("etag") ?? "";
    const again = await ask(`"other", ${etag}`);
    expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, etag, ""]);
    expect((await ask('"other"')).status).toBe(200);
  }
  const before = (await fetch(at("/"))).headers.get("etag") ?? "";
  await writeFile(`${root}/dist/index.html`, page + page);
  const after = await fetch(at("/"), { headers: { "if-none-match": before } });
  expect([after.status, await after.text()]).toEqual([200, page + page]);
});

test("HEAD says of a page what GET does, without the page", async () => {
  const { at } = await serveFiles({ "dist/index.html": page, "dist/tour.mp4": video });
  for (const path of ["/", "/tour.mp4"]) {
    const [get, head] = await Promise.all([fetch(at(path)), fetch(at(path), { method: "HEAD" })]);
    const said = ({ headers }: Response) =>
      [...headers].filter(([name]) => !["connection", "date", "keep-alive"].includes(name));
    expect([head.status, await head.text(), said(head)]).toEqual([200, "", said(get)]);
  }
});

test("a video is sent in the part that is asked for", async () => {
  const { at } = await serveFiles({ "dist/tour.mp4": video });
  const ask = async (range: string, headers: Record<string, string> = {}) => {
    const response = await fetch(at("/tour.mp4"), { headers: { range, ...headers } });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, range: response.headers.get("content-range"), bytes };
  };
  const part = (start: number, end: number) => ({
    status: 206,
    range: `bytes ${String(start)}-${String(end - 1)}/1000`,
    bytes: video.subarray(start, end),
  });
  const whole = { status: 200, range: null, bytes: video };
  expect(await ask("bytes=0-99")).toEqual(part(0, 100));
  expect(await ask("bytes=900-")).toEqual(part(900, 1000));
  expect(await ask("bytes=-10")).toEqual(part(990, 1000));
  expect(await ask("bytes=990-2000")).toEqual(part(990, 1000));
  expect(await ask("bytes=1000-")).toMatchObject({ status: 416, range: "bytes */1000" });
  for (const ignored of ["bytes=0-1,4-5", "bytes=9-1", "bytes=-0", "bytes=-", "lines=0-1", "bytes=x"]) {
    expect(await ask(ignored)).toEqual(whole);
  }
  const { headers } = await fetch(at("/tour.mp4"));
  expect(headers.get("accept-ranges")).toBe("bytes");
  expect(await ask("bytes=0-99", { "if-range": headers.get("last-modified") ?? "" })).toEqual(part(0, 100));
  expect(await ask("bytes=0-99", { "if-range": '"another version"' })).toEqual(whole);
});

test("an empty file is served whole", async () => {
  const { at } = await serveFiles({ "dist/empty.mp4": "", "dist/empty.html": "" });
  for (const path of ["/empty.mp4", "/empty.html"]) {
    const response = await fetch(at(path), { headers: { range: "bytes=0-1" } });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  }
});

test("nothing outside the published folder, and no rule file in it, can be fetched", async () => {
  const { url } = await serveFiles({
    "secret.txt": "secret",
    "dist/index.html": "home",
    "dist/_redirects": "/secret /elsewhere",
    "dist/_headers": "/*\n  X-Secret: 1",
    "dist-private/page.html": "secret",
  });
  const paths = [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%2e%2e%2fdist-private/page.html",
    "/x/../../secret.txt",
    "/index.html%00.txt",
    "/_redirects",
    "/_headers",
    "/%5f%68eaders",
  ];
  const answers = await Promise.all(paths.map((path) => sendRaw(url, { path })));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
});

test("a page takes no other method than GET and HEAD", async () => {
  const { at } = await serveFiles({ "dist/index.html": "home" });
  const response = await fetch(at("/"), { method: "POST", body: "x" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

import { expect, test } from "vitest";
import { serveFiles } from "./testing/tempSite.ts";

const echo = (config: object, answer = "Response.json({ params: context.params, ip: context.ip })") => `
  export default async (request: Request, context: any): Promise<Response> => ${answer};
  export const config = ${JSON.stringify(config)};
`;

test("a function answers at the paths and methods of its own config, found by Netlify's rule of names", async () => {
  const { at } = await serveFiles({
    "netlify/functions/file.ts": echo({ path: "/file/:id" }),
    "netlify/functions/named/named.ts": echo({
      path: ["/named", "/named/:id/of/:other"],
      excludedPath: "/named/x/of/*",
    }),
    "netlify/functions/indexed/index.mjs": echo({ path: "/indexed/*", method: "POST" }).replace(
      /: (Request|any)|: Promise<Response>/g,
      "",
    ),
    "netlify/functions/named/other.ts": "throw new Error('not a function')",
    "netlify/functions/notes.md": "not a function",
  });
  const ask = async (path: string, method = "GET") => {
    const response = await fetch(at(path), { method });
    return response.ok ? ((await response.json()) as { params: object }).params : response.status;
  };
  expect(await ask("/file/a")).toEqual({ id: "a" });
  expect(await ask("/file/a/")).toEqual({ id: "a" });
  expect(await ask("/file/%D0%B0")).toEqual({ id: "%D0%B0" });
  expect(await ask("/file/a", "PUT")).toEqual({ id: "a" });
  expect(await ask("/file/a/b")).toBe(404);
  expect(await ask("/named")).toEqual({});
  expect(await ask("/named/a/of/b")).toEqual({ id: "a", other: "b" });
  expect(await ask("/named/x/of/b")).toBe(404);
  expect(await ask("/indexed/a/b", "POST")).toEqual({ 0: "a/b" });
  expect(await ask("/indexed/a/b")).toBe(404);
});

test("who answers is decided in Netlify's order: function, file, redirect, page on demand, not found", async () => {
  const { at } = await serveFiles({
    "netlify/functions/first.ts": echo({ path: "/both" }, "new Response('function')"),
    ".netlify/v1/functions/ssr/ssr.mjs": `
      export default async (request) => new Response("on demand", { status: request.url.endsWith("/made/") ? 200 : 404 });
      export const config = { path: "/*", preferStatic: true, name: "Astro SSR", includedFiles: ["**/*"] };`,
    "dist/both/index.html": "file",
    "dist/kept/index.html": "file",
    "dist/_redirects": "/kept/ /elsewhere/ 301\n/moved/:id /made/?was=:id 302\n/gone/* /404.html 404",
    "dist/404.html": "no such page",
  });
  const ask = async (path: string) => {
    const response = await fetch(at(path), { redirect: "manual" });
    return `${response.status} ${response.headers.get("location") ?? (await response.text())}`;
  };
  expect(await ask("/both")).toBe("200 function");
  expect(await ask("/kept/")).toBe("200 file");
  expect(await ask("/moved/a")).toBe("302 /made/?was=a");
  expect(await ask("/made/")).toBe("200 on demand");
  expect(await ask("/gone/x")).toBe("404 no such page");
  expect(await ask("/unknown/")).toBe("404 on demand");
});

test("without pages on demand, what is not there is answered with the site's own page", async () => {
  const { at } = await serveFiles({ "dist/404.html": "no such page" });
  const response = await fetch(at("/nothing"), { headers: { "if-none-match": "*", range: "bytes=0-1" } });
  expect([response.status, response.headers.get("etag"), await response.text()]).toEqual([404, null, "no such page"]);
});

test("header rules are for files, from netlify.toml, the published _headers and the adapter", async () => {
  const { at } = await serveFiles({
    "netlify.toml": '[[headers]]\nfor = "/*"\n[headers.values]\nX-Content-Type-Options = "nosniff"\n',
    "dist/_headers": "/*.ics\n  X-From: publish",
    ".netlify/v1/config.json": '{"headers":[{"for":"/_astro/*","values":{"Cache-Control":"immutable"}}]}',
    "dist/calendar.ics": "x",
    "dist/_astro/a.css": "x",
    "dist/404.html": "x",
    "netlify/functions/f.ts": echo({ path: "/f" }, "new Response('x')"),
  });
  const names = ["x-content-type-options", "x-from", "cache-control"];
  const ask = async (path: string) => {
    const { headers } = await fetch(at(path));
    return names.map((name) => headers.get(name));
  };
  const fresh = "public, max-age=0, must-revalidate";
  expect(await ask("/calendar.ics")).toEqual(["nosniff", "publish", fresh]);
  expect(await ask("/_astro/a.css")).toEqual(["nosniff", null, "immutable"]);
  expect(await ask("/nothing")).toEqual(["nosniff", null, fresh]);
  expect(await ask("/f")).toEqual([null, null, null]);
});

test("a function's answer arrives as it was made, cookies one by one, and long text compressed", async () => {
  const text = "a long answer ".repeat(200);
  const { at } = await serveFiles({
    "netlify/functions/f.ts": echo(
      { path: "/f" },
      `new Response(${JSON.stringify(text)}, { status: 201, headers: [["set-cookie", "a=1; HttpOnly"], ["set-cookie", "b=2"],
        ["content-type", "text/plain; charset=utf-8"], ["vary", "Accept"]] })`,
    ),
  });
  const response = await fetch(at("/f"), { headers: { "accept-encoding": "br" } });
  expect(response.status).toBe(201);
  expect(response.headers.getSetCookie()).toEqual(["a=1; HttpOnly", "b=2"]);
  expect(response.headers.get("content-encoding")).toBe("br");
  expect(response.headers.get("vary")).toBe("Accept, Accept-Encoding");
  expect(await response.text()).toBe(text);
});

test("a function that fails is a plain 500 to the visitor, and in the log a place without what was sent", async () => {
  const { at, log } = await serveFiles({
    "netlify/functions/tickets.ts": echo(
      { path: "/api/tickets/:code" },
      "(() => { throw new RangeError('no ' + context.params.code); })()",
    ),
    "netlify/functions/silent.ts": echo({ path: "/silent" }, "undefined as any"),
  });
  const response = await fetch(at("/api/tickets/SECRET-CODE?q=SECRET-QUERY"), { method: "POST", body: "SECRET-BODY" });
  expect([response.status, response.headers.get("content-type")]).toEqual([
    500,
    "application/problem+json; charset=utf-8",
  ]);
  expect(await response.text()).not.toMatch(/SECRET|RangeError|\bat\b.*tickets\.ts/);
  expect(log.join("\n")).toMatch(/^Cannot answer POST \/api\/tickets\/:code: RangeError\n\s+at .*tickets\.ts/);
  expect(log.join("\n")).not.toContain("SECRET");
  expect((await fetch(at("/silent"))).status).toBe(500);
});

test("a function whose config cannot be run here stops the start and is named", async () => {
  const start = (config: object) => serveFiles({ "netlify/functions/odd.ts": echo(config) });
  await expect(start({})).rejects.toThrow(/function odd .* neither a path nor a schedule/);
  await expect(start({ path: "relative" })).rejects.toThrow(/function odd .*path/s);
  await expect(start({ schedule: "every day" })).rejects.toThrow(/function odd .*cron/s);
  await expect(start({ path: "/a", background: true })).rejects.toThrow(/function odd .*background/s);
  const rateLimit = { windowSize: 60, windowLimit: 60, aggregateBy: "ip" };
  await expect(start({ path: "/a", rateLimit })).rejects.toThrow(/function odd .*aggregateBy/s);
});

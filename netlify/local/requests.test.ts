import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { serveFiles } from "./testing/tempSite.ts";

const seen = `
  export default async (request: Request, context: any): Promise<Response> =>
    Response.json({ url: request.url, ip: context.ip, headers: Object.fromEntries(request.headers), body: await request.text() });
  export const config = { path: "/seen" };
`;
const files = { "netlify/functions/seen.ts": seen };

interface Seen {
  url: string;
  ip: string;
  headers: Record<string, string>;
  body: string;
}

async function ask(url: URL, headers: Record<string, string>): Promise<Seen> {
  return (await (await fetch(url, { headers })).json()) as Seen;
}

/** What the server answers to these very bytes. */
async function send(url: URL, bytes: string): Promise<string> {
  const socket = connect(Number(url.port), url.hostname);
  socket.end(bytes);
  return text(socket);
}

const lies = {
  "x-forwarded-for": "203.0.113.9",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "culture.example",
  forwarded: "for=203.0.113.9",
  "x-real-ip": "203.0.113.9",
  "x-nf-client-connection-ip": "203.0.113.9",
  "x-nf-request-id": "made-up",
  "x-astro-locals": "{}",
};

test("who is no trusted proxy is not believed where a request came from, and a function never sees the claim", async () => {
  const { at, url } = await serveFiles(files);
  const { ip, url: address, headers } = await ask(at("/seen"), { ...lies, "x-own": "kept" });
  expect([address, ip]).toEqual([`${url.origin}/seen`, expect.stringMatching(/^(127\.0\.0\.1|::1)$/)]);
  expect(Object.keys(headers).filter((name) => name.startsWith("x-"))).toEqual(["x-own"]);
});

test("a trusted proxy is believed, but not what the visitor told the proxy", async () => {
  const { at } = await serveFiles(files, { trustedProxies: ["loopback", "10.0.0.0/8"] });
  const { ip, url, headers } = await ask(at("/seen"), { ...lies, "x-forwarded-for": "1.2.3.4, 203.0.113.9, 10.1.1.1" });
  expect([url, ip]).toEqual(["https://culture.example/seen", "203.0.113.9"]);
  expect(Object.keys(headers).filter((name) => name.startsWith("x-"))).toEqual([]);
});

test("a body is passed on whole up to the limit, and refused above it, announced or not", async () => {
  const { at } = await serveFiles(files, { maxBodyBytes: 1000 });
  const post = (body: BodyInit) => fetch(at("/seen"), { method: "POST", body, duplex: "half" } as RequestInit);
  const chunked = (size: number) => new Blob(["x".repeat(size)]).stream();
  expect(((await (await post("x".repeat(1000))).json()) as Seen).body).toHaveLength(1000);
  expect(((await (await post(chunked(1000))).json()) as Seen).body).toHaveLength(1000);
  expect((await post("x".repeat(1001))).status).toBe(413);
  expect((await post(chunked(100_000))).status).toBe(413);
});

test("a body too long is refused before it ends, and the connection serves what comes after it", async () => {
  const { url } = await serveFiles(files, { maxBodyBytes: 1000 });
  const socket = connect(Number(url.port), url.hostname);
  const next = async () => {
    const [answer] = (await once(socket, "data")) as [Buffer];
    return answer.toString().slice(0, 12);
  };
  const chunk = `3e9\r\n${"x".repeat(1001)}\r\n`;
  socket.write(`POST /seen HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`);
  expect(await next()).toBe("HTTP/1.1 413");
  socket.write(`${chunk}0\r\n\r\nGET /seen HTTP/1.1\r\nHost: a\r\n\r\n`);
  expect(await next()).toBe("HTTP/1.1 200");
  socket.destroy();
});

test("what is not a proper request is refused and nothing else happens", async () => {
  const { at, url, log } = await serveFiles(files);
  const requests = [
    "GET /%E0%A4%A HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /seen HTTP/1.1\r\nHost: a/b\r\n\r\n",
    "GET /seen HTTP/1.1\r\nHost: a b\r\n\r\n",
    "GET /seen HTTP/1.1\r\n\r\n",
    "GET seen HTTP/1.1\r\nHost: a\r\n\r\n",
    "TRACE /seen HTTP/1.1\r\nHost: a\r\n\r\n",
    "nonsense\r\n\r\n",
  ];
  const answers = await Promise.all(requests.map((request) => send(url, request)));
  expect(answers.map((answer) => answer.slice(0, 12))).toEqual(requests.map(() => "HTTP/1.1 400"));
  expect((await fetch(at("/seen"))).status).toBe(200);
  expect(log).toEqual([]);
});

test("a request for a whole address, as to a proxy, is for the path in it", async () => {
  const { url } = await serveFiles(files);
  const answer = await send(
    url,
    "GET http://elsewhere.example/seen HTTP/1.1\r\nHost: here.example\r\nConnection: close\r\n\r\n",
  );
  expect(answer).toContain('"url":"http://here.example/seen"');
});

test("a visitor who hangs up while sending or receiving disturbs nobody", async () => {
  const { at, url, log } = await serveFiles({ ...files, "dist/tour.mp4": new Uint8Array(5_000_000) });
  const sending = "POST /seen HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf";
  const receiving = "GET /tour.mp4 HTTP/1.1\r\nHost: a\r\n\r\n";
  const hangUp = (bytes: string, when: "connect" | "data") =>
    new Promise((resolve) => {
      const socket = connect(Number(url.port), url.hostname, () => {
        socket.write(bytes, () => when === "connect" && socket.resetAndDestroy());
      });
      socket.once("data", () => socket.resetAndDestroy()).on("error", () => undefined);
      socket.on("close", resolve);
    });
  await Promise.all([hangUp(sending, "connect"), hangUp(receiving, "connect"), hangUp(receiving, "data")]);
  expect((await fetch(at("/seen"))).status).toBe(200);
  expect(log).toEqual([]);
});

const limited = `
  export default async (): Promise<Response> => new Response("counted");
  export const config = { path: "/api/limited", rateLimit: { windowSize: 60, windowLimit: 3, aggregateBy: ["ip", "domain"] } };
`;

test("more requests than a function allows from one address are told when to come back", async () => {
  const site = await serveFiles({ "netlify/functions/limited.ts": limited }, { trustedProxies: ["loopback"] });
  const post = (ip: string, accept: string) =>
    fetch(site.at("/api/limited"), { method: "POST", body: "rating=5", headers: { "x-forwarded-for": ip, accept } });
  const allowed = await Promise.all([1, 2, 3].map(() => post("192.0.2.1", "application/json")));
  expect(allowed.map(({ status }) => status)).toEqual([200, 200, 200]);

  const refused = await post("192.0.2.1", "application/json");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toSatisfy((seconds: number) => seconds > 0 && seconds <= 60);
  expect(refused.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(((await refused.json()) as { title: string }).title).toContain("Wait a minute");

  const page = await post("192.0.2.1", "text/html,*/*;q=0.8");
  expect([page.status, page.headers.get("content-type")]).toEqual([429, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain("Wait a minute");

  expect((await post("192.0.2.2", "application/json")).status).toBe(200);
});

test("the addresses one IPv6 connection is given count as one", async () => {
  const site = await serveFiles({ "netlify/functions/limited.ts": limited }, { trustedProxies: ["loopback"] });
  const statusFor = async (ip: string) =>
    (await fetch(site.at("/api/limited"), { headers: { "x-forwarded-for": ip } })).status;
  expect(await statusFor("2001:db8:1:2::1")).toBe(200);
  expect(await statusFor("2001:db8:1:2:ffff::9")).toBe(200);
  expect(await statusFor("2001:db8:1:2:a:b:c:d")).toBe(200);
  expect(await statusFor("2001:db8:1:2::77")).toBe(429);
  expect(await statusFor("2001:db8:1:3::1")).toBe(200);
  expect(await statusFor("2001:db8::2")).toBe(200);
});

test("limits can be switched off for tests and benches", async () => {
  const { at } = await serveFiles({ "netlify/functions/limited.ts": limited }, { rateLimits: false });
  const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await fetch(at("/api/limited"))).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
});

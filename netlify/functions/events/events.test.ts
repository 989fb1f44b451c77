import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FactStoreError } from "../../../src/domain/facts/factStore.ts";
import { makeRatingKey } from "../../../src/domain/ratings/ratingKey.ts";
import { eventFile, openTestSite, type TestSite } from "../../http/testSite.ts";
import { securityHeaders } from "../../platform/securityHeaders.ts";
import tell from "./events.ts";

let site: TestSite;

beforeEach(() => {
  site = openTestSite(Date.UTC(2026, 11, 5, 18), { "events/choir.md": eventFile("start: 2026-12-05 18:00") });
});

afterEach(() => {
  vi.restoreAllMocks();
  site.close();
});

function get(address: string, init: RequestInit = {}) {
  return site.send(tell, address, init);
}

const headers = {
  ...Object.fromEntries(new Headers(securityHeaders)),
  "access-control-allow-origin": "*",
  "cache-control": "public, max-age=0, must-revalidate",
  "content-type": "application/json",
  "netlify-cdn-cache-control": "public, s-maxage=10, stale-while-revalidate=20",
  "netlify-vary": "query=none",
};

test("an event nobody rated has no mean", async () => {
  const response = await get("/api/events/choir");
  expect({ status: response.status, headers: Object.fromEntries(response.headers) }).toEqual({ status: 200, headers });
  expect(await response.json()).toEqual({
    id: "choir",
    rating: { count: 0, mean: null, histogram: [0, 0, 0, 0, 0], attended: null },
    comments: { count: 0, newest: [] },
    seats: [],
  });
});

test("ratings are told with their count and distribution", async () => {
  for (const [n, stars] of ([5, 5, 3] as const).entries()) {
    const rating = { event: "choir", time: n, voter: `v${n}`, request: `r${n}`, ticket: null, stars };
    await site.platform.facts.create(makeRatingKey(rating), {});
  }
  const answer = (await (await get("/api/events/choir")).json()) as { rating: unknown };
  expect(answer.rating).toEqual({ count: 3, mean: 13 / 3, histogram: [0, 0, 1, 0, 2], attended: null });
});

test("HEAD is GET without the body", async () => {
  const response = await get("/api/events/choir", { method: "HEAD" });
  expect([response.status, Object.fromEntries(response.headers), await response.text()]).toEqual([200, headers, ""]);
});

test("an event there is not is a problem, which nothing keeps", async () => {
  const response = await get("/api/events/unknown", { headers: { "Accept-Language": "en" } });
  expect([response.status, response.headers.get("Cache-Control"), await response.json()]).toEqual([
    404,
    "no-store",
    {
      type: "urn:problem-type:cultural-environment:no-such-event",
      title: "There is no such event in the guide. Check the address, or look the event up in the guide.",
      status: 404,
    },
  ]);
});

test("nothing is written here", async () => {
  const response = await get("/api/events/choir", { method: "POST" });
  expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
});

test("facts that cannot be read are 503, to be tried again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  site.platform.facts = {
    ...site.platform.facts,
    list: () => Promise.reject(new FactStoreError("no connection", { outcome: "unknown" })),
  };
  const response = await get("/api/events/choir");
  expect([response.status, response.headers.get("Retry-After"), await response.json()]).toEqual([
    503,
    "5",
    {
      type: "urn:problem-type:cultural-environment:unreadable",
      title: "Сейчас не удаётся прочитать данные. Попробуйте ещё раз через несколько секунд.",
      status: 503,
    },
  ]);
});

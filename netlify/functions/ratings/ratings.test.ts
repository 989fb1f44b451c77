import { randomUUID } from "node:crypto";
import { parseSetCookie } from "cookie";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FactStoreError, type FactStore } from "../../../src/domain/facts/factStore.ts";
import { ratingsPrefix } from "../../../src/domain/ratings/ratingKey.ts";
import { eventFile, openTestSite, origin, type TestSite } from "../../http/testSite.ts";
import { securityHeaders } from "../../platform/securityHeaders.ts";
import { readRating } from "./readRating.ts";
import rate, { config } from "./ratings.ts";

const now = Date.UTC(2026, 11, 5, 18);
const json = { Accept: "application/json" };
const browser = { Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

let site: TestSite;

beforeEach(() => {
  site = openTestSite(now, {
    "events/choir.md": eventFile("start: 2026-12-05 18:00"),
    "events/dance.md": eventFile("start: 2026-12-01 18:00", "repeats: { every: week }"),
    "events/tomorrow.md": eventFile("start: 2026-12-06 18:00"),
    "events/cancelled.md": eventFile("start: 2026-12-05 18:00", "status: cancelled"),
    "events/postponed.md": eventFile("start: 2026-12-05 18:00", "status: postponed"),
    "archive/old-film.md": eventFile(),
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  site.close();
});

interface Sending {
  event?: string;
  headers?: Record<string, string>;
}

function send(fields: Record<string, string> | string, { event = "choir", headers = json }: Sending = {}) {
  return site.send(rate, `/api/events/${event}/rating`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: typeof fields === "string" ? fields : new URLSearchParams(fields).toString(),
  });
}

function tally(...histogram: [number, number, number, number, number]) {
  const count = histogram.reduce((sum, votes) => sum + votes);
  const mean = histogram.reduce((sum, votes, at) => sum + votes * (at + 1), 0) / count;
  return { count, mean, histogram, attended: null };
}

/** The Cookie header a browser sends after this answer. */
function cookieOf(response: Response): string {
  const { name, value } = parseSetCookie(response.headers.getSetCookie()[0] ?? "");
  return `${name}=${value ?? ""}`;
}

function stored(event = "choir"): Promise<string[]> {
  return site.platform.facts.list(ratingsPrefix(event));
}

/** The whole of an answer, but for the cookie. */
async function whole(response: Response) {
  const headers = new Headers(response.headers);
  headers.delete("Set-Cookie");
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(headers.get(name)).toBe(value);
    headers.delete(name);
  }
  const text = await response.text();
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    body: text === "" ? null : (JSON.parse(text) as unknown),
  };
}

function problem(status: number, code: string, title: string, more: { headers?: object; body?: object } = {}) {
  return {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": "ru",
      "cache-control": "no-store",
      ...more.headers,
    },
    body: { type: `urn:problem-type:cultural-environment:${code}`, title, status, ...more.body },
  };
}

test("a rating is counted and told back as JSON", async () => {
  const response = await send({ rating: "5" });
  expect(await whole(response)).toEqual({
    status: 200,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
    body: { rating: tally(0, 0, 0, 0, 1), mine: 5 },
  });
});

test("the fact is the key, and shows neither the request nor the cookie", async () => {
  const request = randomUUID();
  const response = await send({ rating: "4", request });
  const [key = "", ...others] = await stored();
  expect(others).toEqual([]);
  expect(key).toMatch(/^ratings\/choir\/20261205\/1796493600000_[0-9a-f]{32}_[0-9a-f]{32}_0_4$/);
  expect(key).not.toContain(request.replaceAll("-", ""));
  expect(key).not.toContain(cookieOf(response).slice("__Host-device=".length, 46));
});

test("the cookie is kept from scripts, from neighbours and from other sites, for as long as browsers let it", async () => {
  const [header = ""] = (await send({ rating: "5" })).headers.getSetCookie();
  const { value, ...attributes } = parseSetCookie(header);
  expect(attributes).toEqual({
    name: "__Host-device",
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    path: "/",
    maxAge: 34_560_000,
  });
  expect(value).toMatch(/^[0-9a-f]{32}\.1796493600000\.first\.[0-9a-f]{64}$/);
});

test("a form without script is led to the page that shows the rating", async () => {
  const response = await send({ rating: "5" }, { headers: browser });
  expect(await whole(response)).toEqual({
    status: 303,
    headers: { location: "/events/choir/rating/", "cache-control": "no-store" },
    body: null,
  });
  expect(await readRating(site.platform, "choir", cookieOf(response))).toEqual({
    rating: tally(0, 0, 0, 0, 1),
    mine: 5,
  });
});

test.each([
  ["the form's own language", { rating: "5", lang: "tt" }, { "Accept-Language": "en" }, "/tt/events/choir/rating/"],
  ["the browser's", { rating: "5" }, { "Accept-Language": "tt-RU, en;q=0.5" }, "/tt/events/choir/rating/"],
  ["the city's where the form's is none of the site's", { rating: "5", lang: "../x" }, {}, "/events/choir/rating/"],
  [
    "the city's where the browser's is none of the site's",
    { rating: "5" },
    { "Accept-Language": "de" },
    "/events/choir/rating/",
  ],
])("the page is in %s", async (_, fields, headers, location) => {
  const response = await send(fields, { headers: { ...browser, ...headers } });
  expect(response.headers.get("Location")).toBe(location);
});

test("200 devices without a cookie, all at once, count 200", async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => send({ rating: String((n % 5) + 1) })));
  expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(200));
  expect(new Set(answers.map(cookieOf)).size).toBe(200);
  expect((await readRating(site.platform, "choir", null)).rating).toEqual(tally(40, 40, 40, 40, 40));
});

test("the same cookie twice counts once, and the later opinion is the one", async () => {
  const first = await send({ rating: "2" });
  const second = await send({ rating: "5" }, { headers: { ...json, Cookie: cookieOf(first) } });
  expect(await second.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
  const third = await send({ rating: "3" }, { headers: { ...json, Cookie: cookieOf(second) } });
  expect(await third.json()).toEqual({ rating: tally(0, 0, 1, 0, 0), mine: 3 });
});

test("a change of mind counts also where this function's clock is behind the one before", async () => {
  const first = await send({ rating: "2" });
  site.platform.now = () => now - 3_600_000;
  const second = await send({ rating: "5" }, { headers: { ...json, Cookie: cookieOf(first) } });
  expect(await second.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
});

test("it counts also where the answer with the newer cookie was lost, if the form has a one-time id", async () => {
  const first = await send({ rating: "2" });
  site.platform.now = () => now + 3_600_000;
  await send({ rating: "3", request: randomUUID() }, { headers: { ...json, Cookie: cookieOf(first) } });
  site.platform.now = () => now + 1_800_000;
  const fields = { rating: "5", request: randomUUID() };
  const third = await send(fields, { headers: { ...json, Cookie: cookieOf(first) } });
  expect(await third.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
});

test("the same request twenty times at once, without a cookie, counts once and is one device", async () => {
  const request = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => send({ rating: "4", request })));
  const bodies = await Promise.all(answers.map((answer) => answer.json()));
  expect(bodies).toEqual(Array(20).fill({ rating: tally(0, 0, 0, 1, 0), mine: 4 }));
  expect(new Set(answers.map(cookieOf)).size).toBe(1);
});

test("the same request at twenty different times counts once", async () => {
  const request = randomUUID();
  let clock = now;
  site.platform.now = () => (clock += 7);
  const answers = await Promise.all(Array.from({ length: 20 }, () => send({ rating: "4", request })));
  expect(await answers.at(-1)?.json()).toEqual({ rating: tally(0, 0, 0, 1, 0), mine: 4 });
  expect((await stored()).length).toBeGreaterThan(1);
});

test("a request repeated later is answered as it was, and writes nothing", async () => {
  const request = randomUUID();
  const first = await send({ rating: "4", request });
  const before = await stored();
  site.platform.now = () => now + 60_000;
  const again = await send({ rating: "4", request: request.toUpperCase() });
  expect(await whole(again)).toEqual(await whole(first));
  expect(cookieOf(again)).toBe(cookieOf(first));
  expect(await stored()).toEqual(before);
});

test("a request repeated after a change of mind does not bring the old opinion back", async () => {
  const request = randomUUID();
  const first = await send({ rating: "1", request });
  const second = await send({ rating: "5" }, { headers: { ...json, Cookie: cookieOf(first) } });
  const again = await send({ rating: "1", request }, { headers: { ...json, Cookie: cookieOf(second) } });
  expect(await again.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
});

test("the same request with other stars is refused, showing what stands", async () => {
  const request = randomUUID();
  await send({ rating: "4", request });
  expect(await whole(await send({ rating: "5", request }))).toEqual(
    problem(
      409,
      "other-payload",
      "Эта форма уже отправлена с другой оценкой, и засчитана та. Чтобы изменить оценку, откройте страницу события и оцените его ещё раз.",
      { body: { stored: { rating: 4 } } },
    ),
  );
  expect((await readRating(site.platform, "choir", null)).rating).toEqual(tally(0, 0, 0, 1, 0));
});

test("of the same request with different stars at once, one counts and those who sent the others are told", async () => {
  const request = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => send({ rating: String((n % 5) + 1), request })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, ...Array<number>(8).fill(409)]);
  expect((await readRating(site.platform, "choir", null)).rating.count).toBe(1);
});

test("somebody else's request is neither overwritten nor shown", async () => {
  const mine = { ...json, Cookie: cookieOf(await send({ rating: "3" }, { event: "dance" })) };
  const request = randomUUID();
  await send({ rating: "4", request }, { headers: mine });
  const facts = await stored();
  const theirs = { ...json, Cookie: cookieOf(await send({ rating: "3" }, { event: "dance" })) };
  const refused = problem(409, "others-request", "Эта форма уже отправлена. Обновите страницу и отправьте ещё раз.");
  for (const rating of ["4", "1"]) {
    const copied = await send({ rating, request }, { headers: theirs });
    expect(copied.headers.getSetCookie()).toEqual([]);
    expect(await whole(copied)).toEqual(refused);
    expect(await whole(await send({ rating, request }))).toEqual(refused);
  }
  expect(await stored()).toEqual(facts);
});

test("nobody can be followed from event to event", async () => {
  const headers = { ...json, Cookie: cookieOf(await send({ rating: "5" })) };
  const request = randomUUID();
  await send({ rating: "5", request }, { headers, event: "dance" });
  await send({ rating: "5", request }, { headers, event: "old-film" });
  const parts = (await Promise.all(["choir", "dance", "old-film"].map(stored))).flat().map((key) => key.split("_"));
  expect(new Set(parts.map(([, voter]) => voter)).size).toBe(3);
  expect(new Set(parts.map(([, , name]) => name)).size).toBe(3);
});

test.each([
  ["changed in its id", (cookie: string) => cookie.replace(/=./, (start) => (start === "=0" ? "=1" : "=0"))],
  ["changed in its time", (cookie: string) => cookie.replace(/\.1796\d+/, ".9999999999999")],
  ["of an unknown key", (cookie: string) => cookie.replace(".first.", ".second.")],
  ["cut short", (cookie: string) => cookie.slice(0, -1)],
  ["nonsense", () => "__Host-device=%E0%A4%A; x"],
])("a cookie %s is no cookie", async (_, forge) => {
  const first = await send({ rating: "2" });
  const second = await send({ rating: "5" }, { headers: { ...json, Cookie: forge(cookieOf(first)) } });
  expect(await second.json()).toEqual({ rating: tally(0, 1, 0, 0, 1), mine: 5 });
});

test("a device stays the same voter when a new key comes first, until its own key is gone", async () => {
  const [old] = site.platform.keys;
  const first = await send({ rating: "2" });
  site.platform.keys = [{ name: "second", secret: "second secret of a test, long enough" }, old!];
  const second = await send({ rating: "5" }, { headers: { ...json, Cookie: cookieOf(first) } });
  expect(await second.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
  const third = await send({ rating: "4" }, { headers: { ...json, Cookie: cookieOf(second) } });
  expect(await third.json()).toEqual({ rating: tally(0, 0, 0, 1, 0), mine: 4 });
  site.platform.keys = site.platform.keys.slice(0, 1);
  const fourth = await send({ rating: "1" }, { headers: { ...json, Cookie: cookieOf(third) } });
  expect(await fourth.json()).toEqual({ rating: tally(1, 0, 0, 1, 0), mine: 1 });
});

test("a retry just after a new key came first is the same device", async () => {
  const request = randomUUID();
  const first = await send({ rating: "2", request });
  site.platform.keys = [{ name: "second", secret: "second secret of a test, long enough" }, ...site.platform.keys];
  const again = await send({ rating: "2", request });
  expect(await whole(again)).toEqual(await whole(first));
  expect(cookieOf(again)).toBe(cookieOf(first));
});

test("what is in the archive can be rated at any time", async () => {
  const response = await send({ rating: "5" }, { event: "old-film" });
  expect(await response.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
});

const forms: [string, string, string | FormData][] = [
  ["JSON", "application/json", '{"rating": 5, "voter": "me", "time": 0, "stars": 1, "nested": {"rating": 1}}'],
  ["JSON with text in it", "application/json; charset=utf-8", '{"rating": "5"}'],
  ["a form", "application/x-www-form-urlencoded;charset=UTF-8", "rating=5&time=0&request=&ticket=&x=1"],
];

test.each(forms)("a rating may come as %s; what nobody asked for is passed over", async (_, type, body) => {
  const response = await send(body as string, { headers: { ...json, "Content-Type": type } });
  expect(await response.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
  expect(await stored()).toEqual([expect.stringContaining("/20261205/1796493600000_")]);
});

test("a rating may come as a multipart form", async () => {
  const body = new FormData();
  body.set("rating", "5");
  body.set("picture", new File(["…"], "x.png"));
  const response = await site.send(rate, "/api/events/choir/rating", { method: "POST", headers: json, body });
  expect(await response.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
});

test.each(["0", "6", "4.5", "05", "+5", "５", "five", "", "1e0", "NaN"])("%j is no rating", async (rating) => {
  expect(await whole(await send({ rating, request: "6F9619FF-8B86-D011-B42D-00CF4FC964FF" }))).toEqual(
    problem(422, "bad-rating", "Выберите оценку от 1 до 5.", {
      body: { request: "6f9619ff-8b86-d011-b42d-00cf4fc964ff" },
    }),
  );
  expect(await stored()).toEqual([]);
});

test.each(['{"rating": true}', '{"rating": null}', '{"rating": {"5": 5}}', "{}"])("%s rates nothing", async (body) => {
  const response = await send(body, { headers: { ...json, "Content-Type": "application/json" } });
  expect(response.status).toBe(422);
});

test.each([
  "1",
  "x".repeat(36),
  "6f9619ff-8b86-d011-b42d-00cf4fc964f",
  "../../x",
  "6f9619ff_8b86_d011_b42d_00cf4fc964ff",
])("%j is no one-time id", async (request) => {
  expect(await whole(await send({ rating: "5", request }))).toEqual(
    problem(422, "bad-request-id", "Номер формы (request) испорчен. Обновите страницу и отправьте ещё раз."),
  );
});

test.each([
  [{ rating: 5, request: { a: 1 } }, "bad-request-id"],
  [{ rating: [5] }, "bad-rating"],
])("%j is wrong, and what is wrong in it is not taken for absent", async (body, code) => {
  const response = await send(JSON.stringify(body), { headers: { ...json, "Content-Type": "application/json" } });
  expect([response.status, await response.json()]).toEqual([
    422,
    expect.objectContaining({ type: `urn:problem-type:cultural-environment:${code}` }),
  ]);
});

test.each([
  ["choir", "rating=5&rating=1&lang=tt", {}, 400, "/tt/events/choir/"],
  ["choir", "rating=5&lang=tt", { Origin: "https://evil.example" }, 403, "/tt/events/choir/"],
  ["unknown", "rating=5", { "Accept-Language": "en" }, 404, "/en/"],
  ["choir", "rating=5", { "Content-Type": "text/plain" }, 415, "/events/choir/"],
])("a browser without script is told on a page (%s, %s, %o)", async (event, body, headers, status, back) => {
  const response = await send(body, { event, headers: { ...browser, ...(headers as Record<string, string>) } });
  const page = await response.text();
  expect([response.status, response.headers.get("Content-Type")]).toEqual([status, "text/html; charset=utf-8"]);
  expect(page).toContain(`<a href="${back}">`);
});

test("there are no tickets yet", async () => {
  const request = randomUUID();
  expect(await whole(await send({ rating: "5", request, ticket: "abc" }))).toEqual(
    problem(422, "no-tickets-yet", "Билеты сайт пока не принимает. Отправьте оценку без билета.", {
      body: { request },
    }),
  );
});

test("what has not begun cannot be rated, and the problem says from when", async () => {
  const request = randomUUID();
  expect(await whole(await send({ rating: "5", request }, { event: "tomorrow" }))).toEqual(
    problem(
      409,
      "not-open",
      "Событие ещё не началось. Оценить его можно будет, когда оно начнётся: воскресенье, 6 декабря 2026, 18:00.",
      { body: { opens: "2026-12-06T15:00:00.000Z", request } },
    ),
  );
  site.platform.now = () => Date.UTC(2026, 11, 6, 15);
  expect((await send({ rating: "5", request }, { event: "tomorrow" })).status).toBe(200);
});

test.each([
  ["cancelled", "Событие отменено, поэтому оценить его нельзя."],
  ["postponed", "Событие отложено. Оценить его можно будет, когда оно состоится."],
])("what was %s cannot be rated", async (event, title) => {
  const request = randomUUID();
  expect(await whole(await send({ rating: "5", request }, { event }))).toEqual(
    problem(409, event, title, { body: { request } }),
  );
});

test.each(["unknown", "Choir", "choir.md", "..%2fevents%2fchoir", "_template", "a".repeat(5000), "choir_", "%00"])(
  "there is no event %j",
  async (event) => {
    expect(await whole(await send({ rating: "5" }, { event }))).toEqual(
      problem(404, "no-such-event", "Такого события в афише нет. Проверьте адрес или найдите событие в афише."),
    );
  },
);

test.each(["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s is not how one rates", async (method) => {
  const response = await site.send(rate, "/api/events/choir/rating", { method });
  expect({ status: response.status, allow: response.headers.get("Allow") }).toEqual({ status: 405, allow: "POST" });
});

test.each<Record<string, string>>([
  { Origin: "https://evil.example" },
  { Origin: "null" },
  { Origin: "http://localhost:8889" },
  { Origin: "not an origin" },
  { "Sec-Fetch-Site": "cross-site" },
  { "Sec-Fetch-Site": "same-site", Origin: origin },
  { "Sec-Fetch-Site": "same-origin", Origin: "https://evil.example" },
])("%o is another site's", async (headers) => {
  expect(await whole(await send({ rating: "5" }, { headers: { ...json, ...headers } }))).toEqual(
    problem(
      403,
      "cross-site",
      "Форма отправлена с другого сайта, поэтому она не принята. Откройте страницу события здесь и отправьте форму с неё.",
    ),
  );
  expect(await stored()).toEqual([]);
});

test.each<Record<string, string>>([
  {},
  { Origin: origin },
  { "Sec-Fetch-Site": "same-origin", Origin: "null" },
  { "Sec-Fetch-Site": "none" },
])("%o is our own", async (headers) => {
  expect((await send({ rating: "5" }, { headers: { ...json, ...headers } })).status).toBe(200);
});

test("an old deploy's own address writes nothing", async () => {
  site.platform.siteUrl = new URL("https://kazan.example");
  expect(await whole(await send({ rating: "5" }))).toEqual(
    problem(
      403,
      "other-address",
      "По этому адресу сайт можно только читать. Откройте его по основному адресу: https://kazan.example/",
    ),
  );
});

test.each([
  ["text/plain", "rating=5"],
  ["application/xml", "<rating>5</rating>"],
  ["", "rating=5"],
])("%j is not read", async (type, body) => {
  expect(await whole(await send(body, { headers: { ...json, "Content-Type": type } }))).toEqual(
    problem(415, "media-type", "Данные отправлены в неизвестном виде. Отправьте форму с сайта или JSON."),
  );
});

test.each([
  ["application/json", "{"],
  ["application/json", "[5]"],
  ["application/json", "5"],
  ["application/json", ""],
  ["multipart/form-data", "rating=5"],
  ["multipart/form-data; boundary=x", "--x\r\nrating=5"],
  ["application/x-www-form-urlencoded", "rating=5&rating=1"],
])("%s %j is malformed", async (type, body) => {
  expect(await whole(await send(body, { headers: { ...json, "Content-Type": type } }))).toEqual(
    problem(400, "malformed", "Не удалось прочитать отправленное. Обновите страницу и отправьте ещё раз."),
  );
});

test("what is too long is not read to its end, whether or not it says how long it is", async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1024));
    },
  });
  const headers = { ...json, "Content-Type": "application/x-www-form-urlencoded" };
  const init = { method: "POST", headers, body: endless, duplex: "half" } as RequestInit;
  const refused = problem(
    413,
    "too-large",
    "Отправлено слишком много данных. Обновите страницу и отправьте только то, о чём спрашивает форма.",
  );
  expect(await whole(await site.send(rate, "/api/events/choir/rating", init))).toEqual(refused);
  expect(pulled).toBeLessThan(20);
  expect(await whole(await send({ rating: "5", x: "x".repeat(8192) }))).toEqual(refused);
});

test("without a signing key nothing is taken", async () => {
  site.platform.keys = [];
  const request = randomUUID();
  expect(await whole(await send({ rating: "5", request }))).toEqual(
    problem(
      503,
      "no-key",
      "Сайт пока не принимает ответов: он настроен не до конца. Сообщите об этом тем, кто его ведёт.",
      { body: { request } },
    ),
  );
});

/** The site's own facts, whose next `create` or `list` fails so, before or after it is done. */
function failOnce(method: "create" | "list", outcome: "not-saved" | "unknown", { after = false } = {}): void {
  const { facts } = site.platform;
  const failing: FactStore = {
    ...facts,
    async [method](...parts: [string, unknown]) {
      site.platform.facts = facts;
      if (after) await (facts[method] as (...parts: [string, unknown]) => Promise<unknown>)(...parts);
      throw new FactStoreError("the disk is full", { outcome });
    },
  };
  site.platform.facts = failing;
  vi.spyOn(console, "error").mockImplementation(() => undefined);
}

const unknownTitle =
  "Мы не знаем, сохранилось ли отправленное. Отправьте ещё раз через несколько секунд: дважды оно не засчитается.";

test("what was not saved is said so, and the same sent again counts", async () => {
  const request = randomUUID();
  failOnce("create", "not-saved");
  expect(await whole(await send({ rating: "5", request }))).toEqual(
    problem(503, "not-saved", "Сохранить не удалось. Отправьте ещё раз через несколько секунд.", {
      headers: { "retry-after": "5" },
      body: { request },
    }),
  );
  const again = await send({ rating: "5", request });
  expect(await again.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
});

test("where nobody knows whether it was saved, the same sent again counts once", async () => {
  failOnce("create", "unknown", { after: true });
  const lost = await whole(await send({ rating: "5" }));
  expect(lost).toEqual(
    problem(503, "unknown-outcome", unknownTitle, {
      headers: { "retry-after": "5" },
      body: { request: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    }),
  );
  const { request } = lost.body as { request: string };
  const again = await send({ rating: "5", request });
  expect(await again.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
});

test.each(["unknown", "not-saved"] as const)(
  "after an outcome that was %s a new try with other stars and another one-time id is the same device's",
  async (outcome) => {
    failOnce("create", outcome, { after: outcome === "unknown" });
    const lost = await send({ rating: "5", request: randomUUID() });
    site.platform.now = () => now - 3_600_000;
    const fields = { rating: "2", request: randomUUID() };
    const next = await send(fields, { headers: { ...json, Cookie: cookieOf(lost) } });
    expect(await next.json()).toEqual({ rating: tally(0, 1, 0, 0, 0), mine: 2 });
  },
);

test("whoever is told that a form counts with other stars is known as the one who sent it, and can change them", async () => {
  const request = randomUUID();
  await send({ rating: "4", request });
  for (const headers of [json, browser]) {
    const refused = await send({ rating: "1", request }, { headers });
    const next = await send({ rating: "2" }, { headers: { ...json, Cookie: cookieOf(refused) } });
    expect(await next.json()).toEqual({ rating: tally(0, 1, 0, 0, 0), mine: 2 });
  }
});

test("where it was saved but cannot be counted, it is not said that it was not saved", async () => {
  failOnce("list", "not-saved");
  const lost = await whole(await send({ rating: "5" }));
  expect(lost.body).toMatchObject({ status: 503, title: unknownTitle });
  const { request } = lost.body as { request: string };
  const again = await send({ rating: "5", request });
  expect(await again.json()).toEqual({ rating: tally(0, 0, 0, 0, 1), mine: 5 });
});

test("a rating is in its own answer even where the list is stale", async () => {
  await send({ rating: "1" });
  const { facts } = site.platform;
  const stale = await stored();
  site.platform.facts = { ...facts, list: () => Promise.resolve(stale) };
  const response = await send({ rating: "5", request: randomUUID() });
  expect(await response.json()).toEqual({ rating: tally(1, 0, 0, 0, 1), mine: 5 });
});

test("what nobody foresaw is 500, and shows nothing of it", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  site.platform.facts = { ...site.platform.facts, create: () => Promise.reject(new Error("secret /srv/path")) };
  const request = randomUUID();
  expect(await whole(await send({ rating: "5", request }))).toEqual(
    problem(500, "internal", "На сайте произошла ошибка. Попробуйте ещё раз немного позже.", { body: { request } }),
  );
  expect(log).toHaveBeenCalledOnce();
});

test("a form without script is led back to itself with the problem, its one-time id and the chosen stars", async () => {
  const request = randomUUID();
  failOnce("create", "not-saved");
  const response = await send({ rating: "4", request, lang: "tt" }, { headers: browser });
  expect(await whole(response)).toEqual({
    status: 303,
    headers: {
      location: `/tt/events/choir/rating/?problem=not-saved&request=${request}&rating=4`,
      "cache-control": "no-store",
    },
    body: null,
  });
});

test("a one-time id that is used up is not given back to the form", async () => {
  const request = randomUUID();
  await send({ rating: "4", request });
  const response = await send({ rating: "5", request }, { headers: browser });
  expect(response.headers.get("Location")).toBe("/events/choir/rating/?problem=other-payload&rating=5");
});

test("a program that does not say what it wants is given the problem's status", async () => {
  expect((await send({ rating: "9" }, { headers: { Accept: "*/*" } })).status).toBe(422);
  expect((await send({ rating: "9" }, { headers: {} })).status).toBe(422);
});

test("a problem is told in the language of the form, else the reader's", async () => {
  const titles = await Promise.all([
    send({ rating: "9", lang: "tt" }, { headers: { ...json, "Accept-Language": "en" } }),
    send({ rating: "9" }, { headers: { ...json, "Accept-Language": "en-GB,en;q=0.9" } }),
    send({ rating: "9" }, { headers: { ...json, "Accept-Language": "de" } }),
  ]);
  const told = titles.map(async (response) => [
    response.headers.get("Content-Language"),
    ((await response.json()) as { title: string }).title,
  ]);
  expect(await Promise.all(told)).toEqual([
    ["tt", "1 дән 5 кә кадәр бәя сайлагыз."],
    ["en", "Choose a rating from 1 to 5."],
    ["ru", "Выберите оценку от 1 до 5."],
  ]);
});

test("sixty devices behind one address may rate within a minute, and change their minds", () => {
  expect(config).toEqual({
    path: "/api/events/:id/rating",
    rateLimit: { windowSize: 60, windowLimit: 180, aggregateBy: ["ip", "domain"] },
  });
});

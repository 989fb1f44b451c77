import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FactStoreError } from "../../../src/domain/facts/factStore.ts";
import type { TicketView } from "../../../src/domain/registrations/ticket.ts";
import { makeTicketCode } from "../../../src/domain/registrations/ticketCode.ts";
import { eventFile, openTestSite, type TestSite } from "../../http/testSite.ts";
import { securityHeaders } from "../../platform/securityHeaders.ts";
import giveBack from "../cancellations/cancellations.ts";
import tellEvent from "../events/events.ts";
import tellTicket from "../tickets/tickets.ts";
import take from "./registrations.ts";

const now = Date.UTC(2026, 11, 1, 12);
const json = { Accept: "application/json", "Accept-Language": "en" };
const browser = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": "tt" };

let site: TestSite;

const start = "start: 2026-12-05 18:00";

beforeEach(() => {
  site = openTestSite(now, {
    "events/choir.md": eventFile(start, "registration: { capacity: 3 }"),
    "events/open.md": eventFile(start, "registration: {}"),
    "events/pair.md": eventFile(start, "registration: { capacity: 2, seatsPerTicket: 2, waitingList: false }"),
    "events/helped.md": eventFile(start, "registration: { capacity: 1, helpers: 1 }"),
    "events/dance.md": eventFile(start, "repeats: { every: week }", "registration: { capacity: 2 }"),
    "events/later.md": eventFile(start, "registration: { opens: 2026-12-03 12:00 }"),
    "events/closed.md": eventFile(start, "registration: { closes: 2026-12-01 12:00 }"),
    "events/cancelled.md": eventFile(start, "status: cancelled", "registration: {}"),
    "events/postponed.md": eventFile(start, "status: postponed", "registration: {}"),
    "events/free.md": eventFile(start),
    "archive/film.md": eventFile(),
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  site.close();
});

type Answer = TicketView & { url: string };

function post(fields: Record<string, string>, { event = "choir", headers = json } = {}) {
  return site.send(take, `/api/events/${event}/registrations`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

async function taken(fields: Record<string, string>, event = "choir"): Promise<Answer> {
  const response = await post(fields, { event });
  expect(response.status).toBe(201);
  return (await response.json()) as Answer;
}

async function look(code: string): Promise<TicketView> {
  const response = await site.send(tellTicket, `/api/tickets/${code}`);
  expect(response.status).toBe(200);
  return (await response.json()) as TicketView;
}

function cancel(code: string, headers: Record<string, string> = json) {
  return site.send(giveBack, `/api/tickets/${code}/cancellation`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body: "lang=ru",
  });
}

async function seatsOf(event: string): Promise<unknown> {
  const response = await site.send(tellEvent, `/api/events/${event}`);
  return ((await response.json()) as { seats: unknown }).seats;
}

async function problem(response: Response) {
  const { type, ...rest } = (await response.json()) as { type: string; title?: string };
  delete rest.title;
  return { code: type.split(":").at(-1), ...rest };
}

test("a seat is a ticket, which is the same when looked up, and nobody keeps or passes on", async () => {
  const response = await post({ seats: "2" });
  const answer = (await response.json()) as Answer;
  const code = expect.stringMatching(/^[2-9A-Z]{6}-[2-9A-Z]{6}-[2-9A-Z]{6}$/) as string;
  const view = { ticket: code, event: "choir", occurrence: "once", role: "participant", seats: 2, status: "confirmed" };
  expect([response.status, response.headers.get("Cache-Control"), answer]).toEqual([
    201,
    "no-store",
    { ...view, url: `/en/tickets/${answer.ticket}/` },
  ]);
  const seen = await site.send(tellTicket, `/api/tickets/${answer.ticket.toLowerCase().replaceAll("-", "")}`);
  expect(Object.fromEntries(seen.headers)).toEqual({
    ...Object.fromEntries(new Headers(securityHeaders)),
    "cache-control": "no-store",
    "content-type": "application/json",
    "referrer-policy": "no-referrer",
  });
  expect(await seen.json()).toEqual({ ...view, ticket: answer.ticket });
  expect(await seatsOf("choir")).toEqual([{ occurrence: "once", capacity: 3, taken: 2, waiting: 0 }]);
});

test("JSON is taken like a form", async () => {
  const response = await site.send(take, "/api/events/choir/registrations", {
    method: "POST",
    headers: { ...json, "Content-Type": "application/json" },
    body: JSON.stringify({ seats: 3, request: randomUUID() }),
  });
  expect([response.status, ((await response.json()) as Answer).seats]).toEqual([201, 3]);
});

test("who comes when all is taken waits, told their place, and gets the seat that is given back", async () => {
  const first = await taken({ seats: "3" });
  const second = await taken({ seats: "2" });
  const third = await taken({ seats: "1" });
  expect([second, third].map(({ status, position }) => [status, position])).toEqual([
    ["waiting", 1],
    ["waiting", 2],
  ]);
  const response = await cancel(first.ticket);
  expect([response.status, await response.json()]).toEqual([200, { ...(await look(first.ticket)) }]);
  expect(await Promise.all([first, second, third].map(async ({ ticket }) => (await look(ticket)).status))).toEqual([
    "cancelled",
    "confirmed",
    "confirmed",
  ]);
  expect(await seatsOf("choir")).toEqual([{ occurrence: "once", capacity: 3, taken: 3, waiting: 0 }]);
});

test("a ticket given back twice was given back, and nothing changes", async () => {
  const { ticket } = await taken({});
  expect((await cancel(ticket)).status).toBe(200);
  const facts = await site.platform.facts.list("registrations/");
  const again = await cancel(ticket);
  expect([again.status, ((await again.json()) as TicketView).status]).toEqual([200, "cancelled"]);
  expect(await site.platform.facts.list("registrations/")).toEqual(facts);
});

test("the same request is one ticket however often it comes, also all at once and after closing time", async () => {
  const request = randomUUID();
  const together = await Promise.all(Array.from({ length: 20 }, () => taken({ request, seats: "1" })));
  expect(new Set(together.map(({ ticket }) => ticket)).size).toBe(1);
  expect(await seatsOf("choir")).toEqual([{ occurrence: "once", capacity: 3, taken: 1, waiting: 0 }]);
  site.platform.now = () => Date.UTC(2026, 11, 6);
  expect(await taken({ request })).toEqual(together[0]);
  expect(await problem(await post({ request: randomUUID() }))).toMatchObject({ code: "registration-closed" });
});

test("the same request for something else is refused, and told what stands", async () => {
  const request = randomUUID();
  const { ticket } = await taken({ request, seats: "2" }, "helped");
  for (const other of [{ seats: "1" }, { seats: "2", role: "helper" }]) {
    expect(await problem(await post({ request, ...other }, { event: "helped" }))).toEqual({
      code: "other-registration",
      status: 409,
      stored: { ticket, seats: 2, role: "participant" },
    });
  }
});

test("a ticket stays the same after a new key was put first", async () => {
  const request = randomUUID();
  const before = await taken({ request });
  site.platform.keys = [{ name: "second", secret: "second secret of a test, long enough" }, ...site.platform.keys];
  expect(await taken({ request })).toEqual(before);
  expect((await look(before.ticket)).status).toBe("confirmed");
});

test("helpers have seats of their own", async () => {
  const guest = await taken({}, "helped");
  const helper = await taken({ role: "helper" }, "helped");
  const next = await taken({ role: "helper" }, "helped");
  expect([guest, helper, next].map(({ role, status }) => [role, status])).toEqual([
    ["participant", "confirmed"],
    ["helper", "confirmed"],
    ["helper", "waiting"],
  ]);
  expect(await seatsOf("helped")).toEqual([{ occurrence: "once", capacity: 1, taken: 1, waiting: 0 }]);
});

test("each date of what repeats has its own seats, and one must be named", async () => {
  const [one, other] = ["2026-12-05", "2026-12-12"];
  expect((await taken({ occurrence: one, seats: "2" }, "dance")).status).toBe("confirmed");
  expect((await taken({ occurrence: one }, "dance")).status).toBe("waiting");
  expect((await taken({ occurrence: other }, "dance")).status).toBe("confirmed");
  expect((await seatsOf("dance")) as object[]).toEqual(
    expect.arrayContaining([
      { occurrence: one, capacity: 2, taken: 2, waiting: 1 },
      { occurrence: other, capacity: 2, taken: 1, waiting: 0 },
    ]),
  );
  expect(await problem(await post({}, { event: "dance" }))).toMatchObject({ code: "no-such-occurrence", status: 422 });
});

test("without a limit everyone has a seat", async () => {
  const all = await Promise.all(Array.from({ length: 40 }, () => taken({ seats: "4" }, "open")));
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(["confirmed"]));
  expect(await seatsOf("open")).toEqual([{ occurrence: "once", capacity: null, taken: 160, waiting: 0 }]);
});

test.each([
  ["no such event", "unknown", {}, 404, "no-such-event"],
  ["a date on which it does not take place", "choir", { occurrence: "2026-12-06" }, 422, "no-such-occurrence"],
  ["a date of nonsense", "choir", { occurrence: "../x" }, 422, "no-such-occurrence"],
  ["no seats", "choir", { seats: "0" }, 422, "bad-seats"],
  ["99 seats", "choir", { seats: "99" }, 422, "bad-seats"],
  ["more seats than one ticket is for", "pair", { seats: "3" }, 422, "bad-seats"],
  ["half a seat", "choir", { seats: "1.5" }, 422, "bad-seats"],
  ["a role there is not", "choir", { role: "director" }, 422, "bad-role"],
  ["help where none is looked for", "choir", { role: "helper" }, 422, "bad-role"],
  ["a damaged request", "choir", { request: "x" }, 422, "bad-request-id"],
  ["what has not opened", "later", {}, 409, "registration-not-open"],
  ["what has closed", "closed", {}, 409, "registration-closed"],
  ["what was cancelled", "cancelled", {}, 409, "registration-cancelled"],
  ["what was postponed", "postponed", {}, 409, "registration-postponed"],
  ["what takes no registrations", "free", {}, 409, "no-registration"],
  ["what is long over", "film", {}, 409, "no-registration"],
])("%s is refused, and nothing is written", async (_, event, fields, status, code) => {
  const response = await post(fields, { event });
  expect([response.status, await problem(response)]).toEqual([status, expect.objectContaining({ code })]);
  expect(await site.platform.facts.list("tickets/")).toEqual([]);
});

test("what is full and has no line refuses, and takes the next one when a seat is given back", async () => {
  const { ticket } = await taken({ seats: "2" }, "pair");
  const request = randomUUID();
  expect(await problem(await post({ request }, { event: "pair" }))).toEqual({ code: "full", status: 409 });
  expect(await seatsOf("pair")).toEqual([{ occurrence: "once", capacity: 2, taken: 2, waiting: 0 }]);
  await cancel(ticket);
  expect((await taken({}, "pair")).status).toBe("confirmed");
});

test("a form leads to the ticket's page in its language, and back to itself with what was wrong", async () => {
  const response = await post({ lang: "tt" }, { headers: browser });
  expect([response.status, response.headers.get("Location")]).toEqual([
    303,
    expect.stringMatching(/^\/tt\/tickets\/[2-9A-Z-]{20}\/$/),
  ]);
  const request = randomUUID();
  const wrong = await post({ request, seats: "3", lang: "en" }, { event: "pair", headers: browser });
  expect([wrong.status, wrong.headers.get("Location")]).toEqual([
    303,
    `/en/events/pair/registration/?problem=bad-seats&request=${request}&occurrence=once&seats=3&role=participant`,
  ]);
  const { ticket } = await taken({});
  const given = await cancel(ticket, browser);
  expect([given.status, given.headers.get("Location")]).toEqual([303, `/tickets/${ticket}/`]);
});

/** The operations on facts that something takes, in order. */
async function operationsOf(act: () => Promise<unknown>): Promise<string[]> {
  const operations: string[] = [];
  const { facts } = site.platform;
  const noted =
    <Args extends unknown[], Result>(name: string, operate: (...args: Args) => Result) =>
    (...args: Args): Result => {
      operations.push(name);
      return operate(...args);
    };
  site.platform.facts = {
    create: noted("create", facts.create.bind(facts)),
    read: noted("read", facts.read.bind(facts)),
    list: noted("list", facts.list.bind(facts)),
    erase: noted("erase", facts.erase.bind(facts)),
  };
  await act();
  site.platform.facts = facts;
  return operations;
}

test("a guessed code is unknown after the same reads as a true one", async () => {
  const { ticket } = await taken({});
  const guess = `${ticket.startsWith("2") ? "3" : "2"}22222-222222-222222`;
  const known = await operationsOf(() => look(ticket));
  let response: Response | undefined;
  const guessed = await operationsOf(async () => {
    response = await site.send(tellTicket, `/api/tickets/${makeTicketCode("5".repeat(64))}`);
  });
  expect(response?.status).toBe(404);
  expect(guessed).toEqual(known);
  expect((await site.send(tellTicket, `/api/tickets/${guess}`)).status).toBe(404);
  expect((await cancel(guess)).status).toBe(404);
});

test("no fact names a ticket's code", async () => {
  const { ticket } = await taken({});
  await cancel(ticket);
  const { facts } = site.platform;
  const keys = [...(await facts.list("tickets/")), ...(await facts.list("registrations/"))];
  const all = JSON.stringify([keys, await Promise.all(keys.map((key) => facts.read(key)))]).toUpperCase();
  expect(all).not.toContain(ticket);
  expect(all).not.toContain(ticket.replaceAll("-", ""));
});

test("what is written down but cannot be settled is pending, and settled when it is looked at again", async () => {
  const { facts } = site.platform;
  site.platform.facts = {
    ...facts,
    list: () => Promise.reject(new FactStoreError("no lists", { outcome: "unknown" })),
  };
  const response = await post({});
  const { ticket, ...answer } = (await response.json()) as Answer;
  expect([response.status, answer.status]).toEqual([202, "pending"]);
  site.platform.facts = facts;
  expect((await look(ticket)).status).toBe("confirmed");
});

test.each(["not-saved", "unknown"] as const)("what is %s is said to be so", async (outcome) => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  site.platform.facts = {
    ...site.platform.facts,
    create: () => Promise.reject(new FactStoreError("no", { outcome })),
  };
  const request = randomUUID();
  expect(await problem(await post({ request }))).toEqual({
    code: outcome === "unknown" ? "unknown-outcome" : "not-saved",
    status: 503,
    request,
  });
});

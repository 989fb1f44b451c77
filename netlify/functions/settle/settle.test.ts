import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findPlace } from "../../../src/domain/registrations/ledger.ts";
import { wishKey, type LedgerPlace } from "../../../src/domain/registrations/registrationKey.ts";
import { eventFile, openTestSite, type TestSite } from "../../http/testSite.ts";
import type { Platform } from "../../platform/platform.ts";
import { findNewestLedger } from "../../registrations/newestLedger.ts";
import { readItem } from "../../../src/files/readItem.ts";
import settle from "./settle.ts";

const now = Date.UTC(2026, 11, 1, 12);
const place: LedgerPlace = { event: "choir", occurrence: "once", role: "participant" };
const helpers: LedgerPlace = { ...place, role: "helper" };

let site: TestSite;
let builds = 0;

beforeEach(async () => {
  const registration = "registration: { capacity: 1, helpers: 1 }";
  site = openTestSite(now, { "events/choir.md": eventFile("start: 2026-12-05 18:00", registration) });
  await deploy(1);
});

afterEach(() => {
  site.close();
});

/** Builds the programme of content as old as `made` says. */
async function deploy(made: number): Promise<Platform> {
  const { platform } = site;
  const item = await readItem(platform.contentDir, "choir");
  const programmeFile = path.join(platform.contentDir, `programme-${String(builds++)}.json`);
  writeFileSync(programmeFile, JSON.stringify({ made, city: item?.city, events: [item?.entry] }));
  platform.programmeFile = programmeFile;
  return platform;
}

function ask(at: LedgerPlace, ticket: string) {
  return site.platform.facts.create(wishKey(at, ticket, 1), { time: now, seats: 1 });
}

async function stateOf(at: LedgerPlace, ticket: string) {
  const { ledger } = await findNewestLedger(site.platform.facts, at);
  return ledger && findPlace(ledger, ticket)?.status;
}

test("what no request has settled is settled, seats and helpers alike, once", async () => {
  await ask(place, "a");
  await ask(helpers, "b");
  await settle();
  expect([await stateOf(place, "a"), await stateOf(helpers, "b")]).toEqual(["confirmed", "confirmed"]);
  const facts = await site.platform.facts.list("registrations/");
  await settle();
  expect(await site.platform.facts.list("registrations/")).toEqual(facts);
});

test("a deploy with older content than the newest ledger's leaves everything as it is", async () => {
  await deploy(5);
  await ask(place, "a");
  await settle();
  await ask(place, "b");
  await deploy(4);
  await settle();
  expect([await stateOf(place, "a"), await stateOf(place, "b")]).toEqual(["confirmed", undefined]);
  await deploy(6);
  await settle();
  expect(await stateOf(place, "b")).toBe("waiting");
});

test("what is over is left alone", async () => {
  await ask(place, "a");
  site.platform.now = () => Date.UTC(2026, 11, 6);
  await settle();
  expect(await stateOf(place, "a")).toBeUndefined();
});

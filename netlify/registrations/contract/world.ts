import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FactStore } from "../../../src/domain/facts/factStore.ts";
import type { LedgerPlace } from "../../../src/domain/registrations/registrationKey.ts";
import { readItem, type Item } from "../../../src/files/readItem.ts";
import { eventFile } from "../../http/testSite.ts";
import type { Platform } from "../../platform/platform.ts";

/** The place all of this happens at. */
export const place: LedgerPlace = { event: "choir", occurrence: "once", role: "participant" };

export const mostSeats = 5;
export const mostDeploys = 8;

/** How the server of a deploy dies: it does no more after so many operations on facts, the last one done or not. */
export interface Crash {
  after: number;
  lastIsDone: boolean;
}

export class Crashed extends Error {}

/** A folder of deploys: of every version with every capacity from 1 on. */
export function makeDeploys(): {
  open: (deploy: { version: number; capacity: number }) => Promise<Deploy>;
  close: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), "deploys-"));
  for (let capacity = 1; capacity <= mostSeats; capacity++) {
    const events = path.join(folder, `seats-${capacity}`, "events");
    mkdirSync(events, { recursive: true });
    writeFileSync(path.join(events, "../city.yaml"), city);
    const file = eventFile("start: 2026-12-05 18:00", `registration: { capacity: ${capacity} }`);
    writeFileSync(path.join(events, "choir.md"), file);
  }
  for (let version = 1; version <= mostDeploys; version++) {
    writeFileSync(path.join(folder, `${version}.json`), JSON.stringify({ made: version }));
  }
  return {
    async open({ version, capacity }) {
      const contentDir = path.join(folder, `seats-${capacity}`);
      const item = await readItem(contentDir, place.event);
      if (!item) throw new Error("The event of this test cannot be read");
      return { item, contentDir, programmeFile: path.join(folder, `${version}.json`) };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

export interface Deploy extends Pick<Platform, "contentDir" | "programmeFile"> {
  item: Item;
}

/** A clock that goes on a little whenever it is read, long before the event. */
export function makeClock(): () => number {
  let time = Date.UTC(2026, 10, 1);
  return () => time++;
}

export function makePlatform(deploy: Deploy, facts: FactStore, now: () => number): Platform {
  const { contentDir, programmeFile } = deploy;
  const keys = [{ name: "first", secret: "first secret of a test, long enough" }];
  return { facts, keys, siteUrl: null, contentDir, programmeFile, now };
}

/** The same store, as one process knows it: what it does at once it may do together. */
export function inProcess(facts: FactStore, { crash, list }: { crash?: Crash; list?: FactStore["list"] }): FactStore {
  let operations = 0;
  const guard =
    <Args extends unknown[], Result>(operate: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      operations += 1;
      if (!crash || operations < crash.after) return operate(...args);
      if (operations === crash.after && crash.lastIsDone) await operate(...args);
      throw new Crashed();
    };
  return {
    create: guard((key, fact) => facts.create(key, fact)),
    read: guard((key) => facts.read(key)),
    list: guard(list ?? ((prefix) => facts.list(prefix))),
    erase: guard((key) => facts.erase(key)),
  };
}

const city = `
name: { ru: Казань }
title: Афиша
summary: Афиша города
country: RU
timeZone: Europe/Moscow
languages: [ru]
areas:
  music: { title: Музыка, hue: 10, ornament: tulip }
`;

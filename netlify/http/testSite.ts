import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Context } from "@netlify/functions";
import { openEmbeddedFacts } from "../facts/embeddedFacts.ts";
import { makeContext } from "../local/context.ts";
import { usePlatform } from "../platform/currentPlatform.ts";
import type { Platform } from "../platform/platform.ts";

type Handler = (request: Request, context: Context) => Promise<Response>;

export interface TestSite {
  /** What handlers stand on; tests change it as they go. */
  platform: Platform;
  /** Sends a request to a handler as if its route had matched, with the event's id or a ticket's code in its address. */
  send(handler: Handler, address: string, init?: RequestInit): Promise<Response>;
  close(): void;
}

export const origin = "http://localhost:8888";

/** A city of a few events, whose facts are in memory and whose clock stands still at `now`. */
export function openTestSite(now: number, events: Record<string, string>): TestSite {
  const contentDir = mkdtempSync(path.join(tmpdir(), "city-"));
  for (const room of ["events", "archive"]) mkdirSync(path.join(contentDir, room));
  writeFileSync(path.join(contentDir, "city.yaml"), city);
  for (const [file, text] of Object.entries(events)) writeFileSync(path.join(contentDir, file), text);
  const { facts, close } = openEmbeddedFacts(":memory:");
  const platform: Platform = {
    facts,
    keys: [{ name: "first", secret: "first secret of a test, long enough" }],
    siteUrl: new URL(origin),
    contentDir,
    now: () => now,
  };
  usePlatform(platform);
  return {
    platform,
    send(handler, address, init) {
      const request = new Request(new URL(address, origin), init);
      const [, room, name = ""] = /^\/api\/(events|tickets)\/([^/]*)/.exec(new URL(request.url).pathname) ?? [];
      const params = room === "tickets" ? { code: name } : { id: name };
      const waitUntil = () => undefined;
      return handler(request, makeContext(request, { ip: "127.0.0.1", params, site: new URL(origin), waitUntil }));
    },
    close() {
      usePlatform(undefined);
      close();
      rmSync(contentDir, { recursive: true });
    },
  };
}

const city = `
name: { ru: Казань, tt: Казан, en: Kazan }
title: Афиша
summary: Афиша города
country: RU
timeZone: Europe/Moscow
languages: [ru, tt, en]
areas:
  music: { title: Музыка, hue: 10, ornament: tulip }
`;

/** An event's file with what the schema asks for, and the given lines. */
export function eventFile(...lines: readonly string[]): string {
  return ["---", "title: Хор", "kind: concert", "area: music", "institution: dk", ...lines, "---", ""].join("\n");
}

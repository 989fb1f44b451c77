import { findIana } from "windows-iana";
import { BrokenProperty, propertyOf, textOf } from "./calendarProperty.ts";
import type { Component } from "./readComponents.ts";

/** What the file itself says of its zones: the IANA zone, or the offset, by TZID. */
export type ZonesOfFile = ReadonlyMap<string, string>;

/**
 * The zones a file defines and says enough of: by X-LIC-LOCATION, or by an offset that never changes. Rules of their own
 * are not compared with anything.
 */
export function readZones(calendars: readonly Component[]): ZonesOfFile {
  const blocks = calendars.flatMap(({ parts }) => parts.filter(({ name }) => name === "VTIMEZONE"));
  return new Map(
    blocks.flatMap((block) => {
      const zone = ianaZone(readText(block, "X-LIC-LOCATION")) ?? offsetOf(block);
      return zone === undefined ? [] : [[readText(block, "TZID"), zone] as const];
    }),
  );
}

/**
 * The IANA zone, or the fixed offset, that a TZID means: one such as `Europe/Berlin`, also behind a path
 * (`/mozilla.org/20050126_1/Europe/Berlin`), a name of Windows, or what the file says of it. Undefined where that cannot
 * be told.
 */
export function tellZone(tzid: string, zones: ZonesOfFile): string | undefined {
  const name = tzid.trim().replace(/^"|"$/g, "");
  const parts = name.split("/");
  const ends = parts.map((_, index) => parts.slice(index).join("/"));
  return (
    ianaZone(name) ??
    zones.get(tzid) ??
    ends
      .slice(1)
      .map(ianaZone)
      .find((zone) => zone !== undefined) ??
    ianaZone(findIana(name)[0] ?? "")
  );
}

/** The zone in its own letters; an abbreviation such as `IST` is none, because it means several. */
export function ianaZone(name: string): string | undefined {
  if (!/^(?:[a-z][\w+-]*(?:\/[\w+-]+)+|utc|gmt|[cemw]et)$/i.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function offsetOf({ parts }: Component): string | undefined {
  const offsets = new Set(parts.map((part) => readText(part, "TZOFFSETTO")));
  const [offset = ""] = offsets;
  return offsets.size === 1 && /^[+-]\d{2}:\d{2}$/.test(offset) ? offset : undefined;
}

function readText(component: Component, name: string): string {
  try {
    const value = propertyOf(component, name)?.values[0];
    return typeof value === "string" ? value : textOf(component, name);
  } catch (error) {
    if (error instanceof BrokenProperty) return "";
    throw error;
  }
}

import type { Temporal } from "temporal-polyfill";
import type { Mistake } from "../content/mistake.ts";
import { parseFileName, type SourceFile } from "../content/sourceFile.ts";
import { readYaml } from "../content/readYaml.ts";
import { eventSchema } from "../events/eventSchema.ts";
import { readCity } from "../guide/assembleGuide.ts";
import { listEntries } from "../guide/listEntries.ts";
import { readEntry } from "../guide/readEntry.ts";
import { findUntold, type Difference } from "./compareEvents.ts";

/**
 * Holds a city's files against an earlier version of those that changed or are gone since, and says what residents are
 * not told: that an event has another time or place, or where the page of an address went. Files that cannot be read are
 * left to their own mistakes. Imported events follow their source, which tells of no changes, and are left alone; so is
 * a sample programme that makes way for a city's own.
 */
export function compareVersions(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  now: Temporal.Instant,
): Mistake[] {
  const city = readCity(after, []);
  if (!city) return [];
  const zone = city.timeZone;
  const at = now.toZonedDateTimeISO(zone);
  const places = new Map([...before, ...after].flatMap((file) => listEntries([file], "venues").map(titled)));
  const nameOf = (id: string): string => places.get(id) ?? id;
  const untold = before.flatMap((old) => {
    const newer = after.find(({ path }) => path === old.path);
    return newer && isEvent(old.path) ? compareFiles(old, newer, { zone, now: at, nameOf }) : [];
  });
  return [...untold, ...(isSample(before) ? [] : findVanished(before, after))];
}

interface Place {
  zone: string;
  now: Temporal.ZonedDateTime;
  /** The title of a venue. */
  nameOf: (id: string) => string;
}

function compareFiles(old: SourceFile, newer: SourceFile, { zone, now, nameOf }: Place): Mistake[] {
  const earlier = readEntry(old, eventSchema).value;
  const { value, source } = readEntry(newer, eventSchema);
  if (!earlier || !value || value.source) return [];
  return findUntold(earlier, value, { zone, now }).map((difference) => ({
    file: newer.path,
    ...source.placeOf(difference.path),
    code: "untold-change" as const,
    key: String(difference.path[0]),
    wanted: exampleOf(difference, { now, nameOf }),
  }));
}

/** What to write for it, as it stands in the file. */
function exampleOf({ what, occurrence, ...said }: Difference, { now, nameOf }: Omit<Place, "zone">): string {
  const [from, to] = [said.from, said.to].map((text) => (text === undefined ? undefined : nameOf(text)));
  const lines = [
    `  - on: ${now.toPlainDate().toString()}`,
    `    what: ${what}`,
    ...(occurrence === undefined ? [] : [`    occurrence: ${occurrence}`]),
    ...(from === undefined ? [] : [`    from: ${from}`]),
    ...(to === undefined ? [] : [`    to: ${to}`]),
    "    why: …",
  ];
  return ["changes:", ...lines].join("\n");
}

function titled({ id, title }: { id: string; title: string }): [string, string] {
  return [id, title];
}

function isEvent(path: string): boolean {
  return path.startsWith("events/") && isEntry(path);
}

function isEntry(path: string): boolean {
  const name = parseFileName(path);
  return name !== undefined && name.lang === undefined;
}

function isSample(before: readonly SourceFile[]): boolean {
  const city = before.find(({ path }) => path === "city.yaml");
  const data = city && readYaml(city, city.text).data;
  return (data as { sample?: unknown } | undefined)?.sample === true;
}

/** Events and archive entries share their addresses, so that what is over may be moved from one folder to the other. */
function findVanished(before: readonly SourceFile[], after: readonly SourceFile[]): Mistake[] {
  const list = (files: readonly SourceFile[]): ReturnType<typeof listEntries> => [
    ...listEntries(files, "events"),
    ...listEntries(files, "archive"),
  ];
  const known = new Set(list(after).flatMap(({ id, formerly }) => [id, ...formerly]));
  return list(before).flatMap(({ id, file, formerly }) =>
    [id, ...formerly]
      .filter((one) => !known.has(one))
      .map((found) => ({
        file,
        line: 1,
        column: 1,
        code: "vanished-id" as const,
        found,
        wanted: `formerly: [${found}]`,
      })),
  );
}

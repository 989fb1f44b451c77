import type { Records, SourceRecord } from "../sourceRecord.ts";
import { cleanLine } from "../cleanText.ts";
import { UnreadableSource } from "../unreadableSource.ts";
import { calendarColumns, cellsOf, fieldsOfCalendar } from "./calendarCells.ts";
import { BrokenProperty, paramOf, propertiesOf, textOf } from "./calendarProperty.ts";
import type { CalendarTimes } from "./calendarTimes.ts";
import { readComponents, type Component, type ContentLine } from "./readComponents.ts";
import { ianaZone, readZones } from "./tellZone.ts";

/** An event of the file, with what is needed to tell which others belong to it. */
interface Entry {
  event: Component;
  cells: ReadonlyMap<string, string>;
  uid: string;
  isOverride: boolean;
  broken?: ContentLine;
}

/**
 * Reads an iCalendar file (RFC 5545). A record is an event with all its dates: the components that change single ones of
 * them (RECURRENCE-ID) belong to it, and so do those that only name further ones. Of an event that stands there more than
 * once the newest version counts, and the others say so.
 *
 * @throws UnreadableSource where it is no calendar, is cut off or has no events
 */
export function readCalendar(text: string): Records {
  if (text.trim() === "") throw new UnreadableSource("empty");
  const calendars = readComponents(text).filter(({ name }) => name === "VCALENDAR");
  const events = calendars.flatMap(({ parts }) => parts.filter(({ name }) => name === "VEVENT"));
  if (events.length === 0) throw new UnreadableSource("empty-calendar");
  const zones = readZones(calendars);
  const entries = events.map(readEntry);
  const byUid = Map.groupBy(
    entries.filter(({ uid }) => uid !== ""),
    ({ uid }) => uid,
  );
  const masters = new Map(
    [...byUid].flatMap(([uid, all]) =>
      newest(
        all.filter(({ isOverride }) => !isOverride),
        uid,
      ),
    ),
  );
  const further = Map.groupBy(
    entries.filter((entry) => isFurtherDate(entry, masters)),
    ({ event }) => masters.get(siblingOf(event) ?? ""),
  );
  const joined = new Set([...further.values()].flat());
  const records = entries.flatMap((entry): SourceRecord[] => {
    const master = masters.get(entry.uid);
    if (joined.has(entry) || (entry.isOverride && master)) return [];
    const calendar: CalendarTimes = {
      event: entry.event,
      overrides: entry === master ? newestOverrides(byUid.get(entry.uid) ?? []) : [],
      further: (further.get(entry) ?? []).map(({ event }) => event),
      zones,
      ...(master && master !== entry ? { newer: master.event.at } : {}),
      ...(entry.broken ? { broken: entry.broken } : {}),
    };
    return [{ at: entry.event.at, cells: entry.cells, calendar }];
  });
  const first = (property: Parameters<typeof said>[1]): string =>
    calendars.map((calendar) => said(calendar, property)).find((text) => text !== "") ?? "";
  const timeZone = ianaZone(first("X-WR-TIMEZONE"));
  const name = cleanLine(first("X-WR-CALNAME"));
  return {
    unit: "line",
    columns: [...calendarColumns],
    records,
    known: fieldsOfCalendar,
    ...(timeZone === undefined ? {} : { timeZone }),
    // A calendar of one person is called by their address, which is not for everybody.
    ...(name === "" || name.includes("@") ? {} : { name }),
  };
}

function readEntry(event: Component): Entry {
  const isOverride = event.lines.some(({ name }) => name === "RECURRENCE-ID");
  const broken = event.lines.find(({ name }) => name === "");
  try {
    const [cells, uid] = [cellsOf(event), textOf(event, "UID").trim()];
    return { event, cells, uid, isOverride, ...(broken ? { broken } : {}) };
  } catch (error) {
    if (!(error instanceof BrokenProperty)) throw error;
    const line = event.lines.find(({ text }) => text === error.line);
    return { event, cells: new Map(), uid: "", isOverride, ...(line ? { broken: line } : {}) };
  }
}

/** What is said of the calendar as a whole, in a property that is none of RFC 5545's but widely written. */
function said(calendar: Component, property: "X-WR-TIMEZONE" | "X-WR-CALNAME"): string {
  try {
    return textOf(calendar, property).trim();
  } catch (error) {
    if (error instanceof BrokenProperty) return "";
    throw error;
  }
}

/** The version with the highest SEQUENCE, among those the one changed last (RFC 5546, 2.1.4), among those the last. */
function newest(versions: readonly Entry[], uid: string): [string, Entry][] {
  const [first, ...others] = versions;
  if (!first) return [];
  return [[uid, others.reduce((best, one) => (isOlder(one, best) ? best : one), first)]];
}

function isOlder({ event: one }: Entry, { event: other }: Entry): boolean {
  const sequence = (event: Component): number => Number(rawOf(event, "SEQUENCE")) || 0;
  const changed = (event: Component): string => rawOf(event, "LAST-MODIFIED") || rawOf(event, "DTSTAMP");
  return (sequence(one) - sequence(other) || (changed(one) < changed(other) ? -1 : 0)) < 0;
}

function rawOf({ lines }: Component, property: string): string {
  const text = lines.find(({ name }) => name === property)?.text ?? "";
  return text.slice(text.lastIndexOf(":") + 1).trim();
}

/** Of each date that differs, the newest version. */
function newestOverrides(entries: readonly Entry[]): Component[] {
  const byDate = Map.groupBy(
    entries.filter(({ isOverride }) => isOverride),
    ({ event }) => rawOf(event, "RECURRENCE-ID"),
  );
  return [...byDate].flatMap(([date, versions]) => newest(versions, date).map(([, { event }]) => event));
}

/**
 * True of an event that says of another what our own feeds say of further dates: it is a sibling, and the same in all but
 * its time.
 */
function isFurtherDate(entry: Entry, masters: ReadonlyMap<string, Entry>): boolean {
  const { event, cells, isOverride, broken } = entry;
  const master = masters.get(siblingOf(event) ?? "");
  if (!master || master === entry || masters.get(entry.uid) !== entry || isOverride || broken) return false;
  const isSame = ["SUMMARY", "LOCATION", "URL"].every((name) => cells.get(name) === master.cells.get(name));
  return isSame && siblingOf(master.event) === undefined && event.lines.every(({ name }) => name !== "RRULE");
}

/** The UID of the event this one calls its sibling (RFC 5545, 3.8.4.5). */
function siblingOf(event: Component): string | undefined {
  try {
    const related = propertiesOf(event, "RELATED-TO").find((one) => paramOf(one, "reltype") === "SIBLING");
    const uid = related?.values[0];
    return typeof uid === "string" ? uid : undefined;
  } catch (error) {
    if (error instanceof BrokenProperty) return undefined;
    throw error;
  }
}

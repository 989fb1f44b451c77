import { Temporal } from "temporal-polyfill";
import { CannotImport } from "../outcome.ts";
import { propertyOf } from "./calendarProperty.ts";
import { readMoments, writeEnd, writeMoment, type Moment, type Zones } from "./calendarMoment.ts";
import type { Component } from "./readComponents.ts";

export interface Span {
  start: Moment;
  /** Exclusive; absent where the calendar says none. */
  end?: Moment;
}

/**
 * From when to when a component says it takes place (RFC 5545, 3.6.1).
 *
 * @throws CannotImport where there is no start, or a time cannot be used
 */
export function readSpan(event: Component, zones: Zones): Span {
  const [start] = momentsOf(event, "DTSTART", zones);
  if (!start) throw new CannotImport("no-date");
  const [end = endAfter(event, start)] = momentsOf(event, "DTEND", zones);
  if (!end) return { start };
  if (end.isDay !== start.isDay) throw new CannotImport("unreadable-date", { found: writeMoment(end, zones.city) });
  const order = Temporal.ZonedDateTime.compare(end.at, start.at);
  if (order < 0) {
    const [found, wanted] = [writeMoment(end, zones.city), writeMoment(start, zones.city)];
    throw new CannotImport("end-before-start", { found, wanted });
  }
  return order === 0 ? { start } : { start, end };
}

function momentsOf(event: Component, name: string, zones: Zones): Moment[] {
  const property = propertyOf(event, name);
  return property ? readMoments(property, zones) : [];
}

/** Days count by the calendar and hours by the clock (RFC 5545, 3.3.6). */
function endAfter(event: Component, start: Moment): Moment | undefined {
  const text = propertyOf(event, "DURATION")?.values[0];
  if (typeof text !== "string") return undefined;
  try {
    return { ...start, at: start.at.add(Temporal.Duration.from(text)) };
  } catch {
    throw new CannotImport("unreadable-date", { found: text });
  }
}

/**
 * The same span from another start. By the clock on the wall it lasts as long, as calendars show it, though RFC 5545
 * (3.8.5.3) would have an event that ends at 4:00 end at 3:00 in the night the clock is put back.
 */
export function spanFrom({ start, end }: Span, at: Temporal.ZonedDateTime): Span {
  const from = { ...start, at };
  if (!end) return { start: from };
  const zone = start.at.timeZoneId;
  const length = end.at.withTimeZone(zone).toPlainDateTime().since(start.at.toPlainDateTime());
  return { start: from, end: { ...end, at: at.toPlainDateTime().add(length).toZonedDateTime(at.timeZoneId) } };
}

export function writeSpan({ start, end }: Span, city: string): { start: string; end?: string } {
  const written = end && writeEnd(end, { start, city });
  return { start: writeMoment(start, city), ...(written === undefined ? {} : { end: written }) };
}

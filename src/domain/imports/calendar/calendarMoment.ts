import { Temporal } from "temporal-polyfill";
import { CannotImport } from "../outcome.ts";
import { readSourceTime, writeTime } from "../sourceTime.ts";
import { paramOf, type Property } from "./calendarProperty.ts";
import { tellZone, type ZonesOfFile } from "./tellZone.ts";

/** Where the times of a calendar are, and where those of the guide. */
export interface Zones {
  /** Of times that name no zone: floating ones. */
  floating: string;
  city: string;
  ofFile: ZonesOfFile;
}

/**
 * A day or a moment of a calendar. Days are reckoned in UTC, where none is longer than another, and mean the same day
 * everywhere.
 */
export interface Moment {
  at: Temporal.ZonedDateTime;
  isDay: boolean;
}

/**
 * The moments a property gives: UTC, with a zone, floating, or whole days (RFC 5545, 3.3.4 and 3.3.5); of periods their
 * starts. A time the clock skips is moved forward, one it shows twice is the earlier.
 *
 * @throws CannotImport where one cannot be read, stands for no day, or its zone cannot be told
 */
export function readMoments(property: Property, zones: Zones): Moment[] {
  return property.values.map((value) => readMoment(Array.isArray(value) ? value[0] : value, property, zones));
}

function readMoment(value: unknown, property: Property, { floating, ofFile }: Zones): Moment {
  // A day that does not say it is one comes with a time that is none.
  const read = readSourceTime(String(value).replace(/T::$/, ""));
  if (typeof read === "string") throw new CannotImport(read, { found: property.line });
  const { day, time, offset } = read;
  if (!time) return { at: day.toZonedDateTime("UTC"), isDay: true };
  const tzid = paramOf(property, "tzid");
  const zone = offset === "Z" ? "UTC" : tzid === undefined ? floating : tellZone(tzid, ofFile);
  if (zone === undefined) throw new CannotImport("unknown-zone", { found: tzid ?? "" });
  return { at: day.toPlainDateTime(time).toZonedDateTime(zone), isDay: false };
}

/** The day of the city's calendar, by which a date of an event is known. */
export function dayOf({ at, isDay }: Moment, city: string): string {
  return (isDay ? at : at.withTimeZone(city)).toPlainDate().toString();
}

/** As it is written in an event's file. */
export function writeMoment({ at, isDay }: Moment, city: string): string {
  const day = at.toPlainDate();
  if (isDay) return day.toString();
  return writeTime({ day, time: at.toPlainTime(), offset: at.offset }, { from: city, to: city });
}

/** The end as it is written beside its start: the last of whole days, or only the time on the same day. */
export function writeEnd(end: Moment, { start, city }: { start: Moment; city: string }): string | undefined {
  if (end.isDay) {
    const last = end.at.subtract({ days: 1 });
    return Temporal.ZonedDateTime.compare(last, start.at) > 0 ? writeMoment({ ...end, at: last }, city) : undefined;
  }
  const written = writeMoment(end, city);
  const isSameDay = written.startsWith(`${writeMoment(start, city).slice(0, 10)} `);
  return isSameDay && written.length === "2026-12-05 18:00".length ? written.slice(11) : written;
}

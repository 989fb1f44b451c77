import type { Columns } from "../mappingSchema.ts";
import { propertiesOf, propertyOf, textOf } from "./calendarProperty.ts";
import type { Component } from "./readComponents.ts";

/** The columns of a calendar are iCalendar's properties, but for two that hold two things each. */
export const calendarColumns = [
  "SUMMARY",
  "DTSTART",
  "DTEND",
  "LOCATION",
  "LOCATION address",
  "GEO latitude",
  "GEO longitude",
  "DESCRIPTION",
  "CATEGORIES",
  "URL",
  "UID",
] as const;

export const fieldsOfCalendar = {
  title: "SUMMARY",
  start: "DTSTART",
  end: "DTEND",
  venue: "LOCATION",
  address: "LOCATION address",
  latitude: "GEO latitude",
  longitude: "GEO longitude",
  description: "DESCRIPTION",
  link: "URL",
  id: "UID",
} as const satisfies Partial<Columns>;

/** What stands between the values of a property that has several. */
export const betweenValues = ", ";

/** An event's texts by the columns. @throws BrokenProperty */
export function cellsOf(event: Component): Map<string, string> {
  const [name = "", ...address] = textOf(event, "LOCATION").split("\n");
  const geo = propertyOf(event, "GEO")?.values[0];
  const [latitude = "", longitude = ""] = Array.isArray(geo) ? geo.map(String) : [];
  const url = textOf(event, "URL").trim();
  const cells: Record<(typeof calendarColumns)[number], string> = {
    SUMMARY: textOf(event, "SUMMARY"),
    DTSTART: textOf(event, "DTSTART"),
    DTEND: textOf(event, "DTEND"),
    LOCATION: name,
    "LOCATION address": address.join(", "),
    "GEO latitude": latitude,
    "GEO longitude": longitude,
    DESCRIPTION: withoutAddress(textOf(event, "DESCRIPTION"), url),
    CATEGORIES: propertiesOf(event, "CATEGORIES")
      .flatMap(({ values }) => values.map(String))
      .join(betweenValues),
    URL: url,
    UID: textOf(event, "UID").trim(),
  };
  return new Map(Object.entries(cells).filter(([, text]) => text !== ""));
}

/** Calendars that hide URL make feeds end their texts with it. */
function withoutAddress(text: string, url: string): string {
  const end = text.trimEnd();
  return url !== "" && end.endsWith(`\n${url}`) ? end.slice(0, -url.length).trimEnd() : end === url ? "" : text;
}

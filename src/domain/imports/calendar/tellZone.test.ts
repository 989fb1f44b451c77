import { expect, test } from "vitest";
import { readComponents } from "./readComponents.ts";
import { readZones, tellZone } from "./tellZone.ts";

function zonesOf(...blocks: string[]) {
  return readZones(readComponents(`BEGIN:VCALENDAR\n${blocks.join("\n")}\nEND:VCALENDAR`));
}

function block(tzid: string, ...lines: string[]): string {
  return ["BEGIN:VTIMEZONE", `TZID:${tzid}`, ...lines, "END:VTIMEZONE"].join("\n");
}

function offsets(...all: string[]): string[] {
  return all.flatMap((offset) => ["BEGIN:STANDARD", `TZOFFSETTO:${offset}`, "END:STANDARD"]);
}

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["europe/moscow", "Europe/Moscow"],
  ["W. Europe Standard Time", "Europe/Berlin"],
  ["Russian Standard Time", "Europe/Moscow"],
  ["/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin"],
  ["/freeassociation.sourceforge.net/America/Argentina/Salta", "America/Argentina/Salta"],
  ['"Europe/Berlin"', "Europe/Berlin"],
  ["UTC", "UTC"],
  ["CET", Intl.DateTimeFormat("en", { timeZone: "CET" }).resolvedOptions().timeZone],
])("%s is the zone %s", (tzid, zone) => {
  expect(tellZone(tzid, new Map())).toBe(zone);
});

test.each(["Bikini Bottom", "IST", "Home", "", "Europe/Atlantis", "(UTC+01:00) Amsterdam, Berlin", "__proto__"])(
  "%j is no zone that could be told",
  (tzid) => {
    expect(tellZone(tzid, new Map())).toBeUndefined();
  },
);

test("a zone of any name is what the file says of it", () => {
  const zones = zonesOf(
    block("Home", "X-LIC-LOCATION:Europe/Berlin"),
    block("Office", ...offsets("+0300", "+0300")),
    block("Summery", ...offsets("+0100", "+0200")),
  );
  const told = ["Home", "Office", "Summery"].map((tzid) => tellZone(tzid, zones));
  expect(told).toEqual(["Europe/Berlin", "+03:00", undefined]);
});

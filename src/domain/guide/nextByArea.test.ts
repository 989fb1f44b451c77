import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { makeCity, makeEvent } from "./makeGuide.ts";
import { nextByArea } from "./nextByArea.ts";

test("Each area, in the city's order, has the nearest that will be held; what has begun is no longer next", () => {
  const area = (title: string): object => ({ title, hue: 20, ornament: "tulip" });
  const city = makeCity({ areas: { theatre: area("Театр"), music: area("Музыка") } });
  const events = [
    makeEvent({ id: "begun", start: "2026-12-03 11:00", end: "13:00" }),
    makeEvent({ id: "off", start: "2026-12-03 14:00", status: "cancelled" }),
    makeEvent({ id: "later", start: "2026-12-03 15:00", status: "postponed" }),
    makeEvent({ id: "choir", start: "2026-12-03 18:00", repeats: { every: "day" } }),
  ];
  const next = nextByArea(events, city, Temporal.ZonedDateTime.from("2026-12-03T12:00[Europe/Moscow]"));
  expect(next.map(({ area: id, next: lines }) => [id, ...lines.map(({ occurrence }) => occurrence.id)])).toEqual([
    ["theatre"],
    ["music", "2026-12-03", "2026-12-04", "2026-12-05"],
  ]);
});

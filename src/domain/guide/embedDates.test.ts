import { Temporal } from "temporal-polyfill";
import fc from "fast-check";
import { expect, test } from "vitest";
import { embedDates } from "./embedDates.ts";
import { makeEvent } from "./makeGuide.ts";
import { endOf } from "./showing.ts";

const zone = "Europe/Moscow";
const built = Temporal.ZonedDateTime.from("2026-12-01T12:00[Europe/Moscow]");

test("at any time after the build the nearest ten that are not over are seen", () => {
  const events = fc.array(
    fc.record({ hour: fc.integer({ min: 0, max: 400 }), length: fc.integer({ min: 1, max: 200 }) }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(events, fc.integer({ min: 0, max: 300 }), (times, later) => {
      const made = times.map(({ hour, length }, index) => {
        const start = built.add({ hours: hour }).toPlainDateTime();
        const written = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: "minute" }).replace("T", " ");
        return makeEvent({
          id: `e${String(index)}`,
          start: written(start),
          end: written(start.add({ hours: length })),
        });
      });
      const read = built.add({ hours: later });
      const isOver = (time: Temporal.ZonedDateTime) => Temporal.ZonedDateTime.compare(time, read) <= 0;
      const dates = embedDates(made, zone, built);
      const seen = dates.filter(({ showing, from }) => !isOver(endOf(showing)) && (from === undefined || isOver(from)));
      const nearest = dates.filter(({ showing }) => !isOver(endOf(showing))).slice(0, 10);
      expect(seen).toEqual(nearest);
    }),
  );
});

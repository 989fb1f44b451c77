import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { resolveTime } from "../times/writtenTime.ts";
import { readClock, readSourceTime, writeTime, type DateOrder } from "./sourceTime.ts";

function written(
  text: string,
  { order, from = "Europe/Berlin", to = from }: { order?: DateOrder; from?: string; to?: string } = {},
): string {
  const time = readSourceTime(text, { order });
  return typeof time === "string" ? time : writeTime(time, { from, to });
}

test.each([
  ["2026-12-05", "2026-12-05"],
  ["2026-12-05T18:00:00", "2026-12-05 18:00"],
  ["2026-12-05 18:00:30", "2026-12-05 18:00:30"],
  ["2026-12-05T18:00:00.000Z", "2026-12-05 19:00"],
  ["2026-12-05T18:00:00+0300", "2026-12-05 16:00"],
  ["2026/12/05 9:30", "2026-12-05 09:30"],
  ["5.12.2026", "2026-12-05"],
  ["Sa, 05.12.2026, 18.30 Uhr", "2026-12-05 18:30"],
  ["5.12.2026 19 Uhr", "2026-12-05 19:00"],
  ["13/5/2026", "2026-05-13"],
  ["5/13/2026 6:00 pm", "2026-05-13 18:00"],
  ["5/13/2026 12 am", "2026-05-13 00:00"],
  ["2026-12-05T18:00:00.123456+01:00[Europe/Berlin]", "2026-12-05 18:00"],
  ["2026-12-05T18:00[Europe/Moscow]", "2026-12-05 16:00"],
  ["2026-12-05 18:00:00+03", "2026-12-05 16:00"],
  ["2026-12-05T18:00-02:00", "2026-12-05 21:00"],
  ["Sat, 05 Dec 2026 18:00:00 GMT", "2026-12-05 19:00"],
  ["12. Juli 2025", "2025-07-12"],
  ["Samstag, 5. Dezember 2026 um 18:00 Uhr", "2026-12-05 18:00"],
  ["5. Dez. 2026", "2026-12-05"],
  ["December 5, 2026 6pm", "2026-12-05 18:00"],
  ["Saturday, Dec 5th 2026 at 6 p.m.", "2026-12-05 18:00"],
  ["5 декабря 2026, 18:00", "2026-12-05 18:00"],
  ["суббота, 5 декабря 2026 г. в 18:00", "2026-12-05 18:00"],
  ["5-го мая 2026 года", "2026-05-05"],
  ["5 нче декабрь 2026", "2026-12-05"],
  ["5 декабрь, 2026 ел", "2026-12-05"],
  ["7 гыйнвар 2026 ел, 18:00", "2026-01-07 18:00"],
  ["1475254800", "2016-09-30 19:00"],
  ["1475254800999", "2016-09-30 19:00"],
])("%s is read as %s", (text, expected) => {
  expect(written(text)).toBe(expected);
});

test.each([
  ["9am ish", "unreadable-date"],
  ["2026-02-30", "unreadable-date"],
  ["2026-12-05 25:00", "unreadable-date"],
  ["2026-12-05 9", "unreadable-date"],
  ["next Friday", "unreadable-date"],
  ["TBA", "unreadable-date"],
  ["5 декабря", "unreadable-date"],
  ["31 февраля 2026", "unreadable-date"],
  ["5 Brumaire 2026", "unreadable-date"],
  ["12345678", "unreadable-date"],
  ["12345678901", "unreadable-date"],
  ["2026-12-05 18:00-20:00", "unreadable-date"],
  ["2026-12-05 18:00-02:00", "unreadable-date"],
  ["2026-12-05T18:00[Mars/Olympus]", "unreadable-date"],
  ["0", "placeholder-date"],
  ["-62135433000", "placeholder-date"],
  ["253370754000", "placeholder-date"],
  ["0000-00-00", "placeholder-date"],
  ["0000-00-00 00:00:00", "placeholder-date"],
  ["1970-01-01T00:00:00", "placeholder-date"],
  ["3/4/2026", "ambiguous-date"],
])("%s is never guessed: %s", (text, expected) => {
  expect(written(text)).toBe(expected);
});

test("with slashes the order is what the mapping says", () => {
  expect(written("3/4/2026", { order: "day-first" })).toBe("2026-04-03");
  expect(written("3/4/2026", { order: "month-first" })).toBe("2026-03-04");
});

test("a source in another zone is written by the city's clock, over the change of the clock too", () => {
  const zones = { from: "Europe/London", to: "Europe/Moscow" };
  expect(written("2026-03-28 18:00", zones)).toBe("2026-03-28 21:00");
  expect(written("2026-03-29 18:00", zones)).toBe("2026-03-29 20:00");
});

test("a time the clock shows twice keeps the offset that tells which it is", () => {
  expect(written("2025-10-26T02:30:00+02:00")).toBe("2025-10-26 02:30");
  expect(written("2025-10-26T02:30:00+01:00")).toBe("2025-10-26 02:30 +01:00");
});

test("any moment with an offset is written as a time that means that moment", () => {
  const zones = fc.constantFrom("Europe/Berlin", "Europe/Moscow", "America/New_York", "Asia/Kathmandu");
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 20 });
  fc.assert(
    fc.property(minutes, zones, zones, (minute, from, to) => {
      const moment = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2015, 0) + minute * 60_000);
      const text = moment.toZonedDateTimeISO(from).toString({ timeZoneName: "never" });
      expect(resolveTime(written(text, { from, to }), to).epochMilliseconds).toBe(moment.epochMilliseconds);
    }),
  );
});

test.each([
  ["18:00", "18:00:00"],
  ["18.30 Uhr", "18:30:00"],
  ["6 pm", "18:00:00"],
  ["12 pm", "12:00:00"],
  ["18", undefined],
  ["13 pm", undefined],
  ["24:00", undefined],
  ["ab 18", undefined],
])("the clock %s is %s", (text, expected) => {
  expect(readClock(text)?.toString()).toBe(expected);
});

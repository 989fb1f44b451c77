import type { Temporal } from "temporal-polyfill";

/** A moment as HTML's `datetime` wants it: RFC 3339 to the minute, with the city's offset. */
export function stamp(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: "never", smallestUnit: "minute" });
}

/** For `data-at`: from one moment until before another; left out, there is no limit on that side. */
export function interval(from: Temporal.ZonedDateTime | undefined, until: Temporal.ZonedDateTime | undefined): string {
  return `${from ? stamp(from) : ""}/${until ? stamp(until) : ""}`;
}

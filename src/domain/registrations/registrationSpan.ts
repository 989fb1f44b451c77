import type { Temporal } from "temporal-polyfill";
import { takesPlaceOnce } from "../events/occurrences.ts";
import type { EventTimes } from "../guide/eventTimes.ts";
import type { Event } from "../guide/guide.ts";
import { resolveTime } from "../times/writtenTime.ts";

/**
 * While seats of some date can be taken, in the city's zone; undefined where none can ever be any more. Of what repeats a
 * date may have closed before.
 */
export function registrationSpan(
  event: Event,
  { main, coming, ends }: Pick<EventTimes, "main" | "coming" | "ends">,
): { opens: Temporal.ZonedDateTime | undefined; closes: Temporal.ZonedDateTime | undefined } | undefined {
  const { registration, status } = event;
  if (!registration || status === "cancelled" || status === "postponed") return undefined;
  if (coming.every(({ cancelled }) => cancelled)) return undefined;
  const written = (time: string | undefined): Temporal.ZonedDateTime | undefined =>
    time === undefined ? undefined : resolveTime(time, main.start.timeZoneId);
  const start = takesPlaceOnce(event) ? main.start : ends;
  return { opens: written(registration.opens), closes: written(registration.closes) ?? start };
}

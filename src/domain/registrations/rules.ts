import type { Temporal } from "temporal-polyfill";
import type { City } from "../city/citySchema.ts";
import type { EventData } from "../events/eventSchema.ts";
import { occurrenceById, type Occurrence } from "../events/occurrences.ts";
import { Problem, type ProblemCode } from "../problems/problem.ts";
import { resolveTime } from "../times/writtenTime.ts";
import type { Role } from "./ticket.ts";

type Registrable = Pick<EventData, "start" | "end" | "repeats" | "sessions" | "status" | "changes" | "registration">;

/** What the content says of taking a seat in one occurrence, or of helping there. */
export interface RegistrationRules {
  occurrence: Occurrence;
  /** How many seats there are; undefined where there is no limit. Of helpers, how many are looked for. */
  capacity: number | undefined;
  seatsPerTicket: number;
  waitingList: boolean;
  /** When seats can be taken from; undefined where they can be at once. */
  opens: Temporal.ZonedDateTime | undefined;
  closes: Temporal.ZonedDateTime;
  /** From then on nobody in the line gets a seat any more: seats given back go at the door. */
  promoteUntil: Temporal.ZonedDateTime;
}

/**
 * The rules for one occurrence, in the city's zone; undefined where there is no such occurrence, or nobody can register
 * for it, or no helpers are looked for. What closes later than the occurrence ends closes with it.
 */
export function rulesOf(
  event: Registrable,
  zone: string,
  { occurrence: id, role }: { occurrence: string; role: Role },
): RegistrationRules | undefined {
  const { registration } = event;
  if (!registration || (role === "helper" && registration.helpers === undefined)) return undefined;
  const occurrence = occurrenceById(event, zone, id);
  if (!occurrence) return undefined;
  const { start, end } = occurrence;
  const closes = registration.closes === undefined ? start : resolveTime(registration.closes, zone);
  return {
    occurrence,
    capacity: role === "helper" ? registration.helpers : registration.capacity,
    seatsPerTicket: registration.seatsPerTicket,
    waitingList: registration.waitingList,
    opens: registration.opens === undefined ? undefined : resolveTime(registration.opens, zone),
    closes: closes.epochMilliseconds < end.epochMilliseconds ? closes : end,
    promoteUntil: start.subtract({ minutes: registration.promoteUntil }),
  };
}

/** Why nobody can register at `now`, in milliseconds since 1970-01-01T00:00Z; undefined where one can. */
export function whyNotOpen(
  { status }: Pick<EventData, "status">,
  { occurrence, opens, closes }: RegistrationRules,
  now: number,
): ProblemCode | undefined {
  if (occurrence.cancelled) return "registration-cancelled";
  if (status === "postponed") return "registration-postponed";
  if (opens && now < opens.epochMilliseconds) return "registration-not-open";
  return now < closes.epochMilliseconds ? undefined : "registration-closed";
}

/** Throws the Problem that says why nobody can register at `now`, if nobody can. */
export function requireOpenRegistration(
  event: Pick<EventData, "status">,
  rules: RegistrationRules,
  { now, timeZone }: { now: number } & Pick<City, "timeZone">,
): void {
  const code = whyNotOpen(event, rules, now);
  if (code === undefined) return;
  throw new Problem(code, rules.opens ? { opens: rules.opens.epochMilliseconds, timeZone } : {});
}

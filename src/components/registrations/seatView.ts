import { Temporal } from "temporal-polyfill";
import { comingOccurrences, type Occurrence } from "../../domain/events/occurrences.ts";
import type { Event } from "../../domain/guide/guide.ts";
import type { City } from "../../domain/city/citySchema.ts";
import { isProblemCode, type ProblemCode } from "../../domain/problems/problem.ts";
import { rulesOf, whyNotOpen, type RegistrationRules } from "../../domain/registrations/rules.ts";
import type { Role } from "../../domain/registrations/ticket.ts";
import { parseRequestId } from "../../../netlify/http/requestId.ts";
import type { Seats } from "../../../netlify/registrations/readSeats.ts";

/** A date one may ask for. */
export interface SeatChoice {
  occurrence: Occurrence;
  rules: RegistrationRules;
  /** Undefined where there is no limit, or nobody can tell now. */
  free: number | undefined;
  waiting: number;
  /** Why nobody can ask for it now. */
  problem: ProblemCode | undefined;
}

/** One form: to take a seat, or to help. */
export interface SeatFormView {
  role: Role;
  choices: SeatChoice[];
  /** The one-time id: that of the try before, or a new one. */
  request: string;
  /** What was chosen in the try before. */
  chosen: { occurrence: string | null; seats: string | null };
}

export interface SeatView {
  forms: SeatFormView[];
  /** What went wrong with the try before. */
  problem: ProblemCode | undefined;
}

interface Visit {
  /** Of the page's address: `problem`, `request` and what was chosen, as a refused form leaves them. */
  query: URLSearchParams;
  /** Whether the site itself led here; a one-time id in a link from elsewhere may be known to whoever made the link. */
  isOwnLink: boolean;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
  /** How full each date is; undefined where nobody can tell now. */
  seats: readonly Seats[] | undefined;
}

/** The nearest dates are offered; further ones come up as these pass. */
const mostDates = 8;

/** What a visitor may ask for: a seat, and, where volunteers are looked for, to help. */
export function viewSeats(
  { event, city }: { event: Event; city: City },
  { query, isOwnLink, now, seats }: Visit,
): SeatView {
  const zone = city.timeZone;
  const moment = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const coming = comingOccurrences(event, zone, { now: moment, limit: mostDates });
  const roles: readonly Role[] =
    event.registration?.helpers === undefined ? ["participant"] : ["participant", "helper"];
  const sentRole = query.get("role") === "helper" ? "helper" : "participant";
  const sent = isOwnLink ? (parseRequestId(query.get("request") ?? "") ?? undefined) : undefined;
  const problem = query.get("problem");
  const forms = roles.map((role): SeatFormView => {
    const choices = coming.flatMap((occurrence): SeatChoice[] => {
      const rules = rulesOf(event, zone, { occurrence: occurrence.id, role });
      if (!rules) return [];
      // Who helps is counted by itself, and told to nobody.
      const numbers = role === "helper" ? undefined : seats?.find((one) => one.occurrence === occurrence.id);
      const left = numbers && rules.capacity !== undefined ? rules.capacity - numbers.taken : undefined;
      const free = left === undefined ? undefined : Math.max(0, left);
      const code = whyNotOpen(event, rules, now) ?? whyFull({ ...rules, free }, moment);
      return [{ occurrence, rules, free, waiting: numbers?.waiting ?? 0, problem: code }];
    });
    const isSent = role === sentRole;
    return {
      role,
      choices,
      request: (isSent ? sent : undefined) ?? crypto.randomUUID(),
      chosen: isSent
        ? { occurrence: query.get("occurrence"), seats: query.get("seats") }
        : { occurrence: null, seats: null },
    };
  });
  return { forms, problem: isProblemCode(problem) ? problem : undefined };
}

/** Once nobody in line gets a seat any more, there is no line to wait in either. */
function whyFull(
  { free, waitingList, promoteUntil }: RegistrationRules & Pick<SeatChoice, "free">,
  now: Temporal.ZonedDateTime,
): ProblemCode | undefined {
  const hasLine = waitingList && Temporal.ZonedDateTime.compare(now, promoteUntil) < 0;
  return free === 0 && !hasLine ? "full" : undefined;
}

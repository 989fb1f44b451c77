import { Temporal } from "temporal-polyfill";
import { comingOccurrences } from "../../src/domain/events/occurrences.ts";
import { countSeats } from "../../src/domain/registrations/ledger.ts";
import type { Item } from "../../src/files/readItem.ts";
import type { Platform } from "../platform/platform.ts";
import { findNewestLedger } from "./newestLedger.ts";

/** How many seats of one occurrence there are, are taken and are waited for. */
export interface Seats {
  occurrence: string;
  /** Null where there is no limit. */
  capacity: number | null;
  taken: number;
  waiting: number;
}

/** Of what repeats, so many of the nearest. */
const nearest = 8;

/**
 * The seats of the nearest occurrences that are not over; none of what takes no registrations.
 *
 * @throws FactStoreError
 */
export async function readSeats({ facts, now }: Pick<Platform, "facts" | "now">, item: Item): Promise<Seats[]> {
  if (item.room === "archive" || !item.entry.registration) return [];
  const { entry, city } = item;
  const { capacity = null } = item.entry.registration;
  const moment = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(city.timeZone);
  const coming = comingOccurrences(entry, city.timeZone, { now: moment, limit: nearest });
  return Promise.all(
    coming.map(async ({ id: occurrence }) => {
      const { ledger } = await findNewestLedger(facts, { event: entry.id, occurrence, role: "participant" });
      return { occurrence, capacity, ...(ledger ? countSeats(ledger) : { taken: 0, waiting: 0 }) };
    }),
  );
}

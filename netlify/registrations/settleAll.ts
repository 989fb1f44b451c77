import type { Event } from "../../src/domain/guide/guide.ts";
import { placesOf, registrationsPrefix } from "../../src/domain/registrations/registrationKey.ts";
import { rulesOf } from "../../src/domain/registrations/rules.ts";
import { readItem } from "../../src/files/readItem.ts";
import { readProgramme } from "../../src/files/readProgramme.ts";
import type { Platform } from "../platform/platform.ts";
import { settleOptions } from "./settleOptions.ts";
import { settleTogether } from "./settleTogether.ts";

/**
 * Settles what was asked for in every occurrence of the programme that is not over, and seats those in line where there have
 * come to be more seats. What fails does not keep the rest from being settled.
 *
 * @throws AggregateError of what failed
 */
export async function settleAll(platform: Platform): Promise<void> {
  const { contentDir, programmeFile } = platform;
  const { city, events } = await readProgramme({ contentDir, programmeFile });
  const failures: unknown[] = [];
  for (const event of events.filter(({ registration }) => registration !== undefined)) {
    await settleEvent(platform, event, city.timeZone).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `Cannot settle ${failures.length} events`);
}

async function settleEvent(platform: Platform, event: Event, timeZone: string): Promise<void> {
  const { facts, contentDir } = platform;
  const now = platform.now();
  const places = placesOf(event.id, await facts.list(registrationsPrefix(event.id))).filter((place) => {
    const end = rulesOf(event, timeZone, place)?.occurrence.end;
    return end === undefined || now < end.epochMilliseconds;
  });
  const item = await readItem(contentDir, event.id);
  for (const place of places) {
    await settleTogether(facts, place, { own: undefined, options: await settleOptions(platform, item, place) });
  }
}

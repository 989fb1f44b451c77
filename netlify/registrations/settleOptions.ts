import { rulesOf } from "../../src/domain/registrations/rules.ts";
import type { LedgerPlace } from "../../src/domain/registrations/registrationKey.ts";
import type { SettleOptions } from "../../src/domain/registrations/settle.ts";
import type { Item } from "../../src/files/readItem.ts";
import { readProgramme } from "../../src/files/readProgramme.ts";
import type { Platform } from "../platform/platform.ts";

/**
 * What the content says of the seats of a place. For what takes no registrations any more, or was cancelled, nobody gets a
 * seat; who has one keeps it.
 */
export async function settleOptions(
  platform: Pick<Platform, "contentDir" | "programmeFile" | "now">,
  item: Item | undefined,
  place: LedgerPlace,
): Promise<SettleOptions> {
  const now = platform.now();
  const version = await contentVersion(platform);
  const rules = item?.room === "events" ? rulesOf(item.entry, item.city.timeZone, place) : undefined;
  if (!rules) return { capacity: 0, waitingList: false, promoteUntil: -Infinity, now, version };
  const { occurrence, capacity = null, waitingList, promoteUntil } = rules;
  const until = occurrence.cancelled ? -Infinity : promoteUntil.epochMilliseconds;
  return { capacity, waitingList, promoteUntil: until, now, version };
}

/**
 * Tells older content from newer: when the programme was built that is deployed together with it. 0 where nothing is built.
 * So an older deploy, brought back, settles nothing until the site is built anew: its rules may have been replaced.
 */
async function contentVersion({
  contentDir,
  programmeFile,
}: Pick<Platform, "contentDir" | "programmeFile">): Promise<number> {
  return programmeFile === undefined ? 0 : (await readProgramme({ contentDir, programmeFile })).made;
}

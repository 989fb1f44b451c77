import { keyKinds } from "./eventKeys.ts";
import type { EventGroup } from "./groupEvents.ts";
import type { FindPath } from "./ledger.ts";

/**
 * The file each event had at an earlier import, in the order of the groups. The surest keys of all events are tried before
 * the weaker ones of any, so that an event that merely has the same title never takes the file of the one it is.
 */
export function matchPaths(groups: readonly EventGroup[], findPath: FindPath): (string | undefined)[] {
  const paths: (string | undefined)[] = groups.map(() => undefined);
  const claimed = new Set<string>();
  for (const kind of keyKinds) {
    groups.forEach(({ keys }, index) => {
      const key = paths[index] === undefined ? keys.find((one) => one.startsWith(`${kind} `)) : undefined;
      const path = key === undefined ? undefined : findPath("events", key);
      if (path === undefined || claimed.has(path)) return;
      claimed.add(path);
      paths[index] = path;
    });
  }
  return paths;
}

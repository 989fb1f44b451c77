import { assignNames } from "./assignNames.ts";
import type { EventGroup } from "./groupEvents.ts";
import type { FindPath } from "./ledger.ts";
import { matchPaths } from "./matchPaths.ts";
import type { ImportInto, PlannedFile } from "./planImport.ts";
import { renderEvent, type VenueOf } from "./renderEvent.ts";
import { slugOf } from "./slugOf.ts";

interface Into extends ImportInto {
  findPath: FindPath;
  venueOf: VenueOf;
}

/** A file for each event, in the order of the groups. An event imported before keeps the name it had. */
export function planEvents(groups: readonly EventGroup[], into: Into): PlannedFile[] {
  const texts = new Map(into.files.map(({ path, text }) => [path, text]));
  const paths = matchPaths(groups, into.findPath);
  const drafts = groups
    .map((group, index) => ({ group, index, known: paths[index], text: renderEvent(group.records, into) }))
    // Where names must be numbered, they are numbered in this order, whatever the order of the source.
    .toSorted((a, b) => ((a.group.keys[0] ?? "") < (b.group.keys[0] ?? "") ? -1 : 1));
  const names = assignNames(
    drafts.map(({ group, known }) => ({
      known: known?.slice("events/".length, -".md".length),
      candidates: namesFor(group),
    })),
    {
      isFree: (id, index) => {
        const there = texts.get(`events/${id}.md`) ?? texts.get(`archive/${id}.md`);
        return there === undefined || there === drafts[index]?.text;
      },
    },
  );
  return drafts
    .map(({ group, index, text }, at) => ({
      index,
      file: { path: `events/${names[at] ?? ""}.md`, text, keys: group.keys },
    }))
    .toSorted((a, b) => a.index - b.index)
    .map(({ file }) => file);
}

/** `choir`, `choir-2026-12-05`, `choir-2026-12-05-1800`, `choir-2026-12-05-1800-town-hall`. */
function namesFor({ records: [event] }: EventGroup): string[] {
  const [date = "", clock = ""] = event.start.split(" ");
  const parts = [slugOf(event.title) || "event", date, clock.replace(/:/g, ""), slugOf(event.place?.name ?? "", 40)];
  return parts.map((_, index) =>
    parts
      .slice(0, index + 1)
      .filter(Boolean)
      .join("-"),
  );
}

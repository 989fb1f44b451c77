import type { City } from "../city/citySchema.ts";
import type { Mistake } from "../content/mistake.ts";
import { nearestName } from "../content/nearestName.ts";
import { isOccurrenceDay } from "../events/isOccurrenceDay.ts";
import type { EventData } from "../events/eventSchema.ts";
import type { Draft } from "./assembleGuide.ts";
import type { Room } from "./rooms.ts";

/** The fields that name another file, and the folder it lies in; an area lies in city.yaml. */
const references: readonly { key: string; room: Room | "areas" }[] = [
  { key: "area", room: "areas" },
  { key: "institution", room: "institutions" },
  { key: "venue", room: "venues" },
  { key: "series", room: "series" },
];

/** Whatever a file names must be there; checked also in files with other mistakes. */
export function checkReferences(drafts: readonly Draft[], city: City): Mistake[] {
  const known = new Map<Room | "areas", Set<string>>([["areas", new Set(Object.keys(city.areas))]]);
  for (const { room, id } of drafts) known.set(room, (known.get(room) ?? new Set<string>()).add(id));

  return drafts.flatMap((draft) => {
    const data = draft.source.data as Record<string, unknown> | undefined;
    if (!data) return [];
    const missing = namesIn(data).flatMap(({ path, room, id }): Mistake[] => {
      const ids = known.get(room) ?? new Set();
      if (ids.has(id)) return [];
      const key = String(path.at(-1));
      const place = draft.source.placeOf(path);
      const nearest = nearestName(id, ids);
      const wanted = room === "areas" ? [...ids] : `${room}/${id}.md`;
      return [{ file: draft.file.path, ...place, code: "unknown-reference", key, found: id, wanted, nearest }];
    });
    return draft.room === "events" ? [...missing, ...checkEvent(draft, data, city)] : missing;
  });
}

interface Naming {
  path: PropertyKey[];
  room: Room | "areas";
  id: string;
}

function namesIn(data: Record<string, unknown>): Naming[] {
  const top = references.flatMap(({ key, room }) => {
    const id = data[key];
    return typeof id === "string" ? [{ path: [key], room, id }] : [];
  });
  const moved = (data["repeats"] as { moved?: unknown } | undefined)?.moved;
  const moves = Array.isArray(moved) ? (moved as ({ venue?: unknown } | null)[]) : [];
  const inMoves = moves.flatMap((move, index) =>
    typeof move?.venue === "string"
      ? [{ path: ["repeats", "moved", index, "venue"], room: "venues" as const, id: move.venue }]
      : [],
  );
  const lesson = (data["join"] as { lesson?: unknown } | null | undefined)?.lesson;
  const inJoin: Naming[] =
    typeof lesson === "string" ? [{ path: ["join", "lesson"], room: "lessons", id: lesson }] : [];
  return [...top, ...inMoves, ...inJoin, ...namesInPath(data["path"])];
}

/** The events and courses a lesson leads to, one after another. */
function namesInPath(path: unknown): Naming[] {
  if (!Array.isArray(path)) return [];
  return (path as (Record<string, unknown> | null)[]).flatMap((step, index) =>
    (["event", "series"] as const).flatMap((key): Naming[] => {
      const id = step?.[key];
      return typeof id === "string" ? [{ path: ["path", index, key], room: key === "event" ? "events" : key, id }] : [];
    }),
  );
}

/** What an event may say depends on the city, and its exceptions must be days it would have taken place on. */
function checkEvent(draft: Draft, data: Record<string, unknown>, city: City): Mistake[] {
  const mistakes: Mistake[] = [];
  const at = (path: PropertyKey[]): Pick<Mistake, "file" | "line" | "column"> => ({
    file: draft.file.path,
    ...draft.source.placeOf(path),
  });
  if (!city.paidEvents && data["free"] !== undefined && data["free"] !== true) {
    mistakes.push({ ...at(["free"]), code: "paid-not-allowed", key: "free", found: JSON.stringify(data["free"]) });
  }
  const event = draft.value as EventData | undefined;
  if (event?.repeats) {
    const { except, cancelled, moved } = event.repeats;
    const days: [PropertyKey[], string][] = [
      ...except.map((day, index): [PropertyKey[], string] => [["repeats", "except", index], day]),
      ...cancelled.map((day, index): [PropertyKey[], string] => [["repeats", "cancelled", index], day]),
      ...moved.map(({ from }, index): [PropertyKey[], string] => [["repeats", "moved", index, "from"], from]),
    ];
    for (const [path, day] of days) {
      if (isOccurrenceDay(event, day, city.timeZone)) continue;
      mistakes.push({ ...at(path), code: "not-an-occurrence", key: path.slice(0, 2).join("."), found: day });
    }
  }
  return mistakes;
}

import { sameText } from "./cleanText.ts";
import type { ImportedEvent, ImportedPlace } from "./importedEvent.ts";

/** A place, and the lines of the records that name it. */
export interface PlaceGroup {
  /** What the place is found again by at the next import. */
  key: string;
  place: ImportedPlace;
  lines: number[];
}

/**
 * The places the events name. Two are the same if they have the same name and the same address; a place without an
 * address is the only one of that name that has one, if there is only one. What one record leaves out another may say.
 */
export function groupPlaces(events: readonly ImportedEvent[]): PlaceGroup[] {
  const named = events.flatMap(({ line, place }) => (place ? [{ line, place }] : []));
  const groups = [...Map.groupBy(named, ({ place }) => sameText(place.name))].flatMap(([name, records]) => {
    const byAddress = Map.groupBy(records, ({ place }) => sameText(place.address ?? ""));
    const addresses = [...byAddress.keys()].filter((address) => address !== "");
    const lost = byAddress.get("") ?? [];
    if (addresses.length === 1) byAddress.set(addresses[0] ?? "", records);
    if (addresses.length === 1 || lost.length === 0) byAddress.delete("");
    return [...byAddress].map(([address, one]) => ({ key: `${name} | ${address}`, ...merge(one) }));
  });
  return groups.toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

function merge(records: readonly { line: number; place: ImportedPlace }[]): Omit<PlaceGroup, "key"> {
  const places = records.map(({ place }) => place);
  const address = places.find((place) => place.address !== undefined)?.address;
  const coordinates = places.find((place) => place.coordinates !== undefined)?.coordinates;
  const place = {
    name: places[0]?.name ?? "",
    ...(address === undefined ? {} : { address }),
    ...(coordinates ? { coordinates } : {}),
  };
  return { place, lines: records.map(({ line }) => line) };
}

import { sameText } from "./cleanText.ts";
import type { ImportedEvent, ImportedPlace } from "./importedEvent.ts";

/** What the records say of one place. */
export interface PlaceGroup {
  /** What the place is found again by at the next import. */
  key: string;
  place: ImportedPlace;
  /** The same place as each of the records that name it has it, and where they stand. */
  named: { at: number; place: ImportedPlace }[];
}

/**
 * The places the events name. Two are the same if they have the same name and the same address; a place without an
 * address is the only one of that name that has one, if there is only one. What one record leaves out another may say.
 */
export function groupPlaces(events: readonly ImportedEvent[]): PlaceGroup[] {
  const named = events.flatMap(({ at, place, repeats }) =>
    [place, ...(repeats?.moved ?? []).map((move) => move.place)].flatMap((one) => (one ? [{ at, place: one }] : [])),
  );
  const groups = [...Map.groupBy(named, ({ place }) => sameText(place.name))].flatMap(([name, records]) => {
    const byAddress = Map.groupBy(records, ({ place }) => sameText(place.address ?? ""));
    const addresses = [...byAddress.keys()].filter((address) => address !== "");
    const lost = byAddress.get("") ?? [];
    if (addresses.length === 1) byAddress.set(addresses[0] ?? "", records);
    if (addresses.length === 1 || lost.length === 0) byAddress.delete("");
    return [...byAddress].map(([address, one]) => ({ key: `${name} | ${address}`, ...merge(one) }));
  });
  return groups.toSorted((a, b) => (a.named[0]?.at ?? 0) - (b.named[0]?.at ?? 0));
}

function merge(named: PlaceGroup["named"]): Omit<PlaceGroup, "key"> {
  const places = named.map(({ place }) => place);
  const address = places.find((place) => place.address !== undefined)?.address;
  const coordinates = places.find((place) => place.coordinates !== undefined)?.coordinates;
  const place = {
    name: places[0]?.name ?? "",
    ...(address === undefined ? {} : { address }),
    ...(coordinates ? { coordinates } : {}),
  };
  return { place, named };
}

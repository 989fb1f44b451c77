import { expect, test } from "vitest";
import { groupPlaces } from "./groupPlaces.ts";
import type { ImportedEvent, ImportedPlace } from "./importedEvent.ts";

function group(places: ImportedPlace[]) {
  const events = places.map((place, index) => ({ at: index + 2, place }) as ImportedEvent);
  return groupPlaces(events).map(({ place, named }) => ({ ...place, at: named.map(({ at }) => at) }));
}

test("one record says the address, another the coordinates, a third writes the name otherwise: one place", () => {
  expect(
    group([
      { name: "Town Hall" },
      { name: "TOWN  HALL", address: "Square 1" },
      { name: "Town Hall", address: "Square 1", coordinates: [49, 8.4] },
    ]),
  ).toEqual([{ name: "Town Hall", address: "Square 1", coordinates: [49, 8.4], at: [2, 3, 4] }]);
});

test("the same name at two addresses is two places, and a third where none is said", () => {
  expect(
    group([
      { name: "Library", address: "Square 1" },
      { name: "Library", address: "Station Road 2" },
      { name: "Library" },
    ]),
  ).toEqual([
    { name: "Library", address: "Square 1", at: [2] },
    { name: "Library", address: "Station Road 2", at: [3] },
    { name: "Library", at: [4] },
  ]);
});

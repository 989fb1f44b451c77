import { parseFileName, type SourceFile } from "../content/sourceFile.ts";
import { readEntry } from "../guide/readEntry.ts";
import { venueSchema, type VenueData } from "../venues/venueSchema.ts";
import { assignNames } from "./assignNames.ts";
import { sameText } from "./cleanText.ts";
import type { PlaceGroup } from "./groupPlaces.ts";
import type { ImportedPlace } from "./importedEvent.ts";
import { langField } from "./langField.ts";
import type { FindPath } from "./ledger.ts";
import type { Note } from "./outcome.ts";
import type { ImportInto, PlannedFile } from "./planImport.ts";
import { renderMarkdown } from "./renderFile.ts";
import { slugOf } from "./slugOf.ts";

interface VenuePlan {
  files: PlannedFile[];
  /** The venue's id for each place that a record names. */
  ids: Map<ImportedPlace, string>;
  notes: Note[];
}

/** A file for each place the guide has no venue for; a venue of the same name, and no other address, is that place. */
export function planVenues(places: readonly PlaceGroup[], into: ImportInto & { findPath: FindPath }): VenuePlan {
  const { files, ledger, findPath } = into;
  const venues = files.flatMap(readVenue);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const drafts = places.map((group) => {
    const path = findPath("venues", group.key) ?? findVenue(group, venues);
    return { group, known: path && idOf(path), text: renderVenue(group, into) };
  });
  const names = assignNames(
    drafts.map(({ group: { place }, known }) => {
      const name = slugOf(place.name) || "venue";
      return { known, candidates: [name, [name, slugOf(place.address ?? "", 40)].filter(Boolean).join("-")] };
    }),
    { isFree: (id, index) => (texts.get(pathOf(id)) ?? drafts[index]?.text) === drafts[index]?.text },
  );
  const planned = new Map<string, PlannedFile>();
  drafts.forEach(({ group, known, text }, index) => {
    const path = pathOf(names[index] ?? "");
    const isOurs = known === undefined || Object.hasOwn(ledger.files, path);
    const earlier = planned.get(path);
    if (earlier) earlier.keys.push(group.key);
    else if (isOurs) planned.set(path, { path, text, keys: [group.key] });
  });
  const ids = drafts.flatMap(({ group }, index) =>
    group.named.map(({ place }) => [place, names[index] ?? ""] as const),
  );
  return { files: [...planned.values()], ids: new Map(ids), notes: noteAddresses(places) };
}

function renderVenue({ place }: PlaceGroup, { mapping, city }: ImportInto): string {
  const { name, address, coordinates } = place;
  return renderMarkdown({ title: name, ...langField(mapping, city), address, coordinates }, "");
}

interface KnownVenue extends Pick<VenueData, "title" | "address"> {
  path: string;
}

function readVenue(file: SourceFile): KnownVenue[] {
  if (!file.path.startsWith("venues/") || parseFileName(file.path)?.lang !== undefined) return [];
  const { value } = readEntry(file, venueSchema);
  return value ? [{ path: file.path, title: value.title, address: value.address }] : [];
}

/** The file of a venue of that name in the guide, unless it says another address. */
function findVenue({ place }: PlaceGroup, venues: readonly KnownVenue[]): string | undefined {
  const isSame = (a: string | undefined, b: string | undefined): boolean =>
    a === undefined || b === undefined || sameText(a) === sameText(b);
  return venues.find(({ title, address }) => sameText(title) === sameText(place.name) && isSame(address, place.address))
    ?.path;
}

function noteAddresses(places: readonly PlaceGroup[]): Note[] {
  const byName = Map.groupBy(places, ({ place }) => sameText(place.name));
  return [...byName.values()].flatMap(([, ...others]) =>
    others.map(({ place, named }): Note => {
      return { at: named[0]?.at ?? 0, code: "two-addresses", title: place.name, found: place.address ?? "" };
    }),
  );
}

function idOf(path: string): string {
  return path.slice("venues/".length, -".md".length);
}

function pathOf(id: string): string {
  return `venues/${id}.md`;
}

import type { City } from "../city/citySchema.ts";
import type { EventGroup } from "./groupEvents.ts";
import type { ImportedPlace, ImportedRepeats } from "./importedEvent.ts";
import { langField } from "./langField.ts";
import type { Mapping } from "./mappingSchema.ts";
import { renderMarkdown } from "./renderFile.ts";

/** The id of the venue that a place became. */
export type VenueOf = (place: ImportedPlace | undefined) => string | undefined;

/** The file of an event, in the order of the template's fields. What is as it is by default goes without saying. */
export function renderEvent(
  records: EventGroup["records"],
  { mapping, city, venueOf }: { mapping: Mapping; city: Pick<City, "languages">; venueOf: VenueOf },
): string {
  const [event, ...others] = records;
  const { title, summary, area, kind, place, online, start, end, repeats, free, price, status, link, id, body } = event;
  const sessions = [
    ...(event.sessions ?? []),
    ...others.flatMap((other) => [{ start: other.start, end: other.end }, ...(other.sessions ?? [])]),
  ];
  const fields = {
    title,
    summary: summary === "" ? undefined : summary,
    ...langField(mapping, city),
    kind,
    area,
    institution: mapping.institution,
    venue: venueOf(place),
    online: online || undefined,
    start,
    end,
    repeats: repeats && renderRepeats(repeats, venueOf),
    sessions: sessions.length === 0 ? undefined : sessions.toSorted((a, b) => (a.start < b.start ? -1 : 1)),
    free: free === true ? undefined : free,
    price,
    status: status === "scheduled" ? undefined : status,
    source: { name: mapping.source.name, url: link, id },
  };
  return renderMarkdown(fields, body);
}

function renderRepeats({ moved, ...repeats }: ImportedRepeats, venueOf: VenueOf): object {
  const moves = moved?.map(({ place, ...move }) => ({ ...move, venue: venueOf(place) }));
  return { ...repeats, ...(moves ? { moved: moves } : {}) };
}

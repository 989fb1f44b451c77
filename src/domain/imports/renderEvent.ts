import type { City } from "../city/citySchema.ts";
import type { EventGroup } from "./groupEvents.ts";
import { langField } from "./langField.ts";
import type { Mapping } from "./mappingSchema.ts";
import { renderMarkdown } from "./renderFile.ts";

/** The file of an event, in the order of the template's fields. What is as it is by default goes without saying. */
export function renderEvent(
  records: EventGroup["records"],
  { mapping, city, venue }: { mapping: Mapping; city: Pick<City, "languages">; venue?: string | undefined },
): string {
  const [event, ...sessions] = records;
  const { title, summary, area, kind, online, start, end, free, price, status, link, id, body } = event;
  const fields = {
    title,
    summary: summary === "" ? undefined : summary,
    ...langField(mapping, city),
    kind,
    area,
    institution: mapping.institution,
    venue,
    online: online || undefined,
    start,
    end,
    sessions:
      sessions.length === 0 ? undefined : sessions.map((session) => ({ start: session.start, end: session.end })),
    free: free === true ? undefined : free,
    price,
    status: status === "scheduled" ? undefined : status,
    source: { name: mapping.source.name, url: link, id },
  };
  return renderMarkdown(fields, body);
}

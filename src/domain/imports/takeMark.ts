import type { EventData } from "../events/eventSchema.ts";

const opening = String.raw`[\s\-–—:.,;|/(\[*+]`;
const closing = String.raw`[\s\-–—:!.,;|/)\]*+]`;

/**
 * Some calendars say only in the title that an event is off: “Konzert - ENTFÄLLT”. The mark counts at the title's beginning
 * or end, set off by a sign or in capitals, and leaves the title. A title that is nothing but the mark is a title.
 */
export function takeMark(
  title: string,
  marks: Readonly<Record<string, EventData["status"]>>,
): { title: string; status: EventData["status"] } {
  for (const [mark, status] of Object.entries(marks)) {
    const word = mark.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    const first = new RegExp(`^${opening}*(?<mark>${word})(?<sign>${closing}+)`, "iu").exec(title);
    const last = new RegExp(`(?<sign>${opening}+)(?<mark>${word})${closing}*$`, "iu").exec(title);
    for (const [match, rest] of [
      [first, title.slice(first?.[0].length)],
      [last, title.slice(0, last?.index)],
    ] as const) {
      const { mark: found = "", sign = "" } = match?.groups ?? {};
      const isSetOff = sign.trim() !== "" || (found !== "" && found === found.toUpperCase());
      if (isSetOff && rest !== "") return { title: rest, status };
    }
  }
  return { title, status: "scheduled" };
}

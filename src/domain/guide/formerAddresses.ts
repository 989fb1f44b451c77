import { address } from "./address.ts";
import type { Guide } from "./guide.ts";

/** Where an earlier address leads now. */
export interface Redirect {
  from: string;
  to: string;
}

/** The addresses that renamed entries had, in every language of the city. */
export function formerAddresses(guide: Pick<Guide, "city" | "events" | "archive" | "lessons">): Redirect[] {
  const { city, events, archive, lessons } = guide;
  const renamed = [
    ...[...events, ...archive].map(({ id, formerly }) => ({ room: "events", id, formerly })),
    ...lessons.map(({ id, formerly }) => ({ room: "learn", id, formerly })),
  ];
  return renamed.flatMap(({ room, id, formerly }) =>
    formerly.flatMap((old) =>
      city.languages.map((lang) => ({
        from: address(`${room}/${old}/`, { lang, city }),
        to: address(`${room}/${id}/`, { lang, city }),
      })),
    ),
  );
}

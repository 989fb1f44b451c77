import { address } from "./address.ts";
import type { Guide } from "./guide.ts";

/** Where an earlier address leads now. */
export interface Redirect {
  from: string;
  to: string;
}

/** The addresses that renamed entries had, in every language of the city. */
export function formerAddresses({ city, events, archive }: Pick<Guide, "city" | "events" | "archive">): Redirect[] {
  return [...events, ...archive].flatMap(({ id, formerly }) =>
    formerly.flatMap((old) =>
      city.languages.map((lang) => ({
        from: address(`events/${old}/`, { lang, city }),
        to: address(`events/${id}/`, { lang, city }),
      })),
    ),
  );
}

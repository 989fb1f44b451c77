import { eventSchema } from "../events/eventSchema.ts";
import type { Event, Guide } from "../guide/guide.ts";

/**
 * An event that exists only to practise joining: it begins on a day (`2026-11-24`) and goes on for good, so that one can
 * always join it. `url` is where its button leads, a path of the guide; `platform` what it calls the place.
 */
export function practiceEvent(
  { city, lessons }: Pick<Guide, "city" | "lessons">,
  { day, url, platform }: { day: string; url: string; platform: string },
): Event {
  const data = eventSchema.parse({
    title: platform,
    kind: "class",
    area: Object.keys(city.areas)[0],
    institution: "practice",
    online: true,
    start: day,
    end: "2099-12-31",
    join: { platform, opens: 0 },
  });
  const lesson = lessons.find((one) => one.platform !== undefined)?.id;
  const entry = { id: "practice", file: "", body: "", lang: city.languages[0] ?? "", translations: {} };
  return { ...data, ...entry, join: { platform, url, opens: 0, lesson } };
}

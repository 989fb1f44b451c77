import type { APIRoute } from "astro";
import { wordsOf } from "../../../../domain/content/entry.ts";
import { takesPlaceOnce } from "../../../../domain/events/occurrences.ts";
import { timesOf } from "../../../../domain/guide/eventTimes.ts";
import { answerDate, langOf } from "../../../../feeds/answerCalendar.ts";
import { buildTime, loadGuide } from "../../../../guide.ts";
import { inEveryLanguage } from "../../../../layouts/inEveryLanguage.ts";

/** Each coming date that an event's page names, where it has more than one; of one date it is its calendar.ics. */
export async function getStaticPaths() {
  const { city, events } = await loadGuide();
  const now = buildTime(city.timeZone);
  const dates = events
    .filter((event) => !takesPlaceOnce(event))
    .flatMap((event) =>
      timesOf(event, city.timeZone, now).coming.map(({ id }) => ({ params: { id: event.id, date: id }, props: {} })),
    );
  return inEveryLanguage(city, dates);
}

export const GET: APIRoute = async (context) => {
  const guide = await loadGuide();
  const { id, date = "" } = context.params;
  const event = guide.events.find((one) => one.id === id);
  if (!event) return new Response(null, { status: 404 });
  return answerDate(event, date, { context, guide, of: wordsOf(event, langOf(context, guide)).title.text });
};

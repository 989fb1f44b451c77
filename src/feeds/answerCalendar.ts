import type { APIContext, GetStaticPaths } from "astro";
import { inLanguage, type LanguageCode, type LocalText } from "../domain/content/text.ts";
import { toCalendar } from "../domain/feeds/calendar.ts";
import type { Event, Guide } from "../domain/guide/guide.ts";
import { buildTime, loadGuide } from "../guide.ts";
import { uiLanguage, wordsIn } from "../i18n/words.ts";

type Paths = Awaited<ReturnType<GetStaticPaths>>;

/** The language a route was built for: the city's first has no part of its own in the path. */
export function langOf({ params }: Pick<APIContext, "params">, guide: Guide): LanguageCode {
  return params["lang"] ?? guide.city.languages[0] ?? "";
}

/** One path for each language of the city, and within it for each id. */
export async function pathsFor(idsOf?: (guide: Guide) => readonly string[]): Promise<Paths> {
  const guide = await loadGuide();
  const langs = guide.city.languages.map((lang, index) => (index === 0 ? undefined : lang));
  const ids = idsOf?.(guide);
  return langs.flatMap((lang) => (ids ? ids.map((id) => ({ params: { lang, id } })) : [{ params: { lang } }]));
}

/** An iCalendar file of some of the guide's events, named after the guide and what it is of. */
export function answerCalendar(
  events: readonly Event[],
  { context, guide, of }: { context: APIContext; guide: Guide; of?: LocalText | undefined },
): Response {
  const lang = langOf(context, guide);
  const languages = [lang, ...guide.city.languages];
  const name = [guide.city.title, guide.city.name, ...(of === undefined ? [] : [of])]
    .map((text) => inLanguage(text, languages).text)
    .join(" · ");
  const words = wordsIn(uiLanguage(lang));
  const body = toCalendar(events, {
    guide,
    lang,
    name,
    site: context.site ?? new URL(context.url.origin),
    now: buildTime(guide.city.timeZone),
    say: {
      ...words.calendar,
      ...{ movedOnline: words.event.changed.online, online: words.list.online, kinds: words.kinds },
    },
  });
  return new Response(body, { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
}

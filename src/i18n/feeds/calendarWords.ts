import { inLanguage, type LanguageCode } from "../../domain/content/text.ts";
import type { CalendarWords } from "../../domain/feeds/calendarEvent.ts";
import type { Guide } from "../../domain/guide/guide.ts";
import { uiLanguage, wordsIn } from "../words.ts";
import { sayChange } from "./sayChange.ts";

interface Reader {
  lang: LanguageCode;
  city: Guide["city"];
}

/** What the guide's own words are in a calendar. */
export function calendarWords({ lang, city }: Reader): CalendarWords {
  const { calendar, event, list, kinds } = wordsIn(uiLanguage(lang));
  return {
    ...calendar,
    ...{ movedOnline: event.changed.online, online: list.online, kinds },
    change: (change) => sayChange(change, { lang, city }),
  };
}

/** What a calendar or a feed is called: `Культурная среда · Казань · Танец`; a sample says that it is one. */
export function nameFeed(of: string | undefined, { lang, city }: Reader): string {
  const languages = [lang, ...city.languages];
  const guide = [city.title, city.name].map((text) => inLanguage(text, languages).text);
  const name = [...guide, ...(of === undefined || of === "" ? [] : [of])].join(" · ");
  return city.sample ? `${name} (${wordsIn(uiLanguage(lang)).feeds.sample})` : name;
}

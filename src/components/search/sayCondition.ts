import { Temporal } from "temporal-polyfill";
import { wordsOf, type Entry } from "../../domain/content/entry.ts";
import type { Text } from "../../domain/content/text.ts";
import type { FilterName } from "../../domain/search/filter.ts";
import type { Programme } from "../../domain/search/programme.ts";
import { languageName } from "../../i18n/languageName.ts";
import type { Page } from "../../layouts/page.ts";

/** One condition of a question in a few words, as it stands beside others: `Музыка`, `с 5 декабря`, `из дома`. */
export function sayCondition(
  name: FilterName,
  value: string,
  { page, programme }: { page: Page; programme: Programme },
): Text {
  const { say, ui, dates } = page;
  const { condition, whens } = say.search;
  const own = (text: string): Text => ({ text, lang: ui });
  const titleIn = (entries: readonly (Entry & { title: string })[]): Text => {
    const entry = entries.find(({ id }) => id === value);
    return entry ? wordsOf(entry, page.lang).title : own(value);
  };
  switch (name) {
    case "q":
      return own(condition.q(value));
    case "when":
      return own(whens[value as keyof typeof whens]);
    case "from":
    case "to":
      return own(condition[name](dates.fullDay(Temporal.PlainDate.from(value))));
    case "online":
      return own(condition.online[value as "yes" | "no"]);
    case "age":
      return own(condition.age(value));
    case "seniors":
      return own(condition.seniors);
    case "area":
      return page.read(page.city.areas[value]?.title ?? value);
    case "kind":
      return own(say.kinds[value as keyof typeof say.kinds]);
    case "language":
      return own(languageName(value, ui));
    case "accessible":
      return own(say.event.accessible[value as keyof typeof say.event.accessible]);
    case "venue":
      return titleIn(programme.venues);
    case "institution":
      return titleIn(programme.institutions);
  }
}

import { Temporal } from "temporal-polyfill";
import type { Repeats } from "../../domain/events/repeatsSchema.ts";
import type { EventTimes } from "../../domain/guide/eventTimes.ts";
import { datesIn } from "../dates.ts";
import { wordsIn, type UiLanguage } from "../words.ts";

/** `Каждую среду, до 28 мая 2027`: how something repeats, and until when, as a sentence without its full stop. */
export function sayRepeats(repeats: Repeats, { rule }: Pick<EventTimes, "rule">, ui: UiLanguage): string {
  if (!rule) return "";
  const { repeats: say } = wordsIn(ui);
  const dates = datesIn(ui);
  const parts = [
    say.rule(rule),
    ...(repeats.holidays === "skip" ? [say.holidays] : []),
    ...(repeats.until ? [say.until(dates.untilDay(Temporal.PlainDate.from(repeats.until)))] : []),
    ...(repeats.times === undefined ? [] : [say.times(repeats.times)]),
  ];
  const text = parts.join(", ");
  return text.charAt(0).toLocaleUpperCase(ui) + text.slice(1);
}

import type { EventData } from "../domain/events/eventSchema.ts";
import { wordsIn, type UiLanguage } from "./words.ts";

/** `От 12 до 16 лет, для начинающих`; for everyone, where nothing is said. */
export function sayAudience(audience: EventData["audience"], ui: UiLanguage): string {
  const { event: say } = wordsIn(ui);
  const { from, to, level } = audience ?? {};
  const parts = [
    [...(from ? [say.ageFrom(from)] : []), ...(to === undefined ? [] : [say.ageTo(to)])].join(" "),
    level === undefined ? "" : say.levels[level],
  ].filter((part) => part !== "");
  if (parts.length === 0) return say.everyone;
  const text = parts.join(", ");
  return `${text.charAt(0).toLocaleUpperCase(ui)}${text.slice(1)}.`;
}

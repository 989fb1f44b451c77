import type { Event } from "../../domain/guide/guide.ts";
import { uiLanguages, wordsIn } from "../words.ts";

/** What a kind of event is called in every language, so that «концерт» finds a concert whatever its name. */
export function kindNames(kind: Event["kind"]): string[] {
  return uiLanguages.map((lang) => wordsIn(lang).kinds[kind]);
}

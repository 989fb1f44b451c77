import { uiLanguage, type UiLanguage } from "../words.ts";

interface StartingWords {
  title: (city: string) => string;
  summary: (city: string) => string;
}

const words: Record<UiLanguage, StartingWords> = {
  ru: { title: (city) => `${city}: афиша`, summary: (city) => `Культурные события города ${city}: что, где и когда.` },
  tt: {
    title: (city) => `${city}: афиша`,
    summary: (city) => `${city} шәһәренең мәдәни чаралары: нәрсә, кайда, кайчан.`,
  },
  en: { title: (city) => `Culture in ${city}`, summary: (city) => `What is on in ${city}: what, where and when.` },
};

const otherAreas: Record<string, string> = { de: "Sonstiges", en: "Other", ru: "Разное", tt: "Башка" };

/**
 * The words of a first city.yaml: the guide's title and summary in the language its pages will speak, and the name of the
 * area of everything else in the language of its events.
 */
export function startingWords(
  city: string,
  eventLang: string,
): { languages: string[]; title: string; summary: string; otherArea: string } {
  const lang = uiLanguage(eventLang);
  const { title, summary } = words[lang];
  return {
    languages: [lang],
    title: title(city),
    summary: summary(city),
    otherArea: otherAreas[eventLang] ?? otherAreas["en"] ?? "",
  };
}

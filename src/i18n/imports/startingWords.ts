import { uiLanguage, type UiLanguage } from "../words.ts";

interface StartingWords {
  title: string;
  summary: (city: string) => string;
}

const words: Record<UiLanguage, StartingWords> = {
  ru: { title: "Культурная среда", summary: (city) => `Культурные события города ${city}: что, где и когда.` },
  tt: {
    title: "Мәдәни мохит",
    summary: (city) => `${city} шәһәренең мәдәни чаралары: нәрсә, кайда, кайчан.`,
  },
  en: { title: "Cultural Environment", summary: (city) => `What is on in ${city}: what, where and when.` },
};

/** Said behind the title in a first city.yaml. */
export const titleHint = "What the guide is called; the pages put the city's name beside it. Change it to your own.";

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
    title,
    summary: summary(city),
    otherArea: otherAreas[eventLang] ?? otherAreas["en"] ?? "",
  };
}

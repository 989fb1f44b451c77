import type { SeriesWords } from "./seriesWords.ts";

export const seriesRu: SeriesWords = {
  lesson: (number, count) => `Занятие ${number}${count === undefined ? "" : ` из\u00A0${count}`}`,
  coming: "Что впереди",
  past: "Что уже прошло",
  watch: "Смотреть запись",
  notHeld: (days) => `Не будет: ${days}.`,
  anytime: "В любое время, из дома",
  anytimeHint: "Эти события не надо ждать: смотрите, когда удобно.",
  keepInTouch: "Связь между занятиями",
  keepInTouchHint: "Здесь участники спрашивают, договариваются и помогают друг другу.",
};

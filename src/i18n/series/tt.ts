import type { SeriesWords } from "./seriesWords.ts";

export const seriesTt: SeriesWords = {
  lesson: (number, count) => `${number} нче дәрес${count === undefined ? "" : `, барлыгы ${count}`}`,
  coming: "Алда ни булачак",
  past: "Ни булды",
  watch: "Язманы карау",
  notHeld: (days) => `Бу көннәрдә булмый: ${days}.`,
  anytime: "Теләсә кайсы вакытта, өйдән",
  anytimeHint: "Боларны көтәсе юк: үзегезгә уңайлы вакытта карагыз.",
  keepInTouch: "Дәресләр арасында элемтә",
  keepInTouchHint: "Монда катнашучылар сорый, сөйләшеп килешә һәм бер-берсенә ярдәм итә.",
};

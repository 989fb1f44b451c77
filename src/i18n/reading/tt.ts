import type { ReadingWords } from "./readingWords.ts";

export const readingTt: ReadingWords = {
  title: "Эре хәрефләр һәм төсләр",
  letters: "Хәрефләр зурлыгы",
  sizes: { 100: "гадәти", 150: "бер ярым тапкыр эрерәк", 200: "ике тапкыр эрерәк" },
  colours: "Төсләр",
  device: "җайланмадагыча",
  blackOnWhite: "ак өстендә кара",
  whiteOnBlack: "кара өстендә ак",
  reset: "Элеккечә итү",
  onThisPage: "Сайлау шушы биттә генә гамәлдә. Барлык битләрне берьюлы Ctrl һәм + төймәләре зурайта.",
};

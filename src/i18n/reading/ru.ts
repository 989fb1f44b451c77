import type { ReadingWords } from "./readingWords.ts";

export const readingRu: ReadingWords = {
  title: "Крупный шрифт и цвета",
  letters: "Размер букв",
  sizes: { 100: "обычный", 150: "в полтора раза крупнее", 200: "вдвое крупнее" },
  colours: "Цвета",
  device: "как на устройстве",
  blackOnWhite: "чёрным по белому",
  whiteOnBlack: "белым по чёрному",
  reset: "Вернуть как было",
  onThisPage: "Выбор действует на этой странице. Все страницы сразу увеличивают клавиши Ctrl и +.",
};

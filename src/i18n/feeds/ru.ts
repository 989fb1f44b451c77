import type { FeedWords } from "./feedWords.ts";

export const feedsRu: FeedWords = {
  sample: "пробная программа",
  changes: "Лента изменений",
  changesAbout: "Что перенесено, отменено или изменилось в афише.",
  was: (text) => `Было: ${text}.`,
  is: (text) => `Стало: ${text}.`,
  ofDay: (day) => `Только ${day}.`,
  subscribeAtOnce: "Подписаться сразу — на iPhone, iPad, Mac и в Outlook",
  addThisDay: "Добавить этот день в календарь",
  addAllDays: "Добавить все дни в календарь",
  addAnotherDay: "Добавить другой день в календарь",
};

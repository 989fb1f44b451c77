import type { FeedWords } from "./feedWords.ts";

export const feedsTt: FeedWords = {
  sample: "сынау программасы",
  changes: "Үзгәрешләр тасмасы",
  changesAbout: "Афишада нәрсә күчерелгән, булмый калган яки үзгәргән.",
  was: (text) => `Элек: ${text}.`,
  is: (text) => `Хәзер: ${text}.`,
  ofDay: (day) => `Бер көн: ${day}.`,
  subscribeAtOnce: "Шунда ук язылу — iPhone, iPad, Mac һәм Outlookта",
  addThisDay: "Бу көнне календарьга өстәү",
  addAllDays: "Барлык көннәрне календарьга өстәү",
  addAnotherDay: "Башка көнне календарьга өстәү",
};

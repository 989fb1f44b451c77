import type { FeedWords } from "./feedWords.ts";

export const feedsEn: FeedWords = {
  sample: "sample",
  changes: "Feed of changes",
  changesAbout: "What has moved, been called off or changed in the programme.",
  was: (text) => `Was: ${text}.`,
  is: (text) => `Now: ${text}.`,
  ofDay: (day) => `Only on ${day}.`,
  subscribeAtOnce: "Subscribe at once, on an iPhone, iPad or Mac and in Outlook",
  addThisDay: "Add this day to your calendar",
  addAllDays: "Add all days to your calendar",
  addAnotherDay: "Add another day to your calendar",
};

import type { SeriesWords } from "./seriesWords.ts";

export const seriesEn: SeriesWords = {
  lesson: (number, count) => `Lesson ${String(number)}${count === undefined ? "" : ` of\u00A0${String(count)}`}`,
  coming: "What is ahead",
  past: "What is over",
  watch: "Watch the recording",
  notHeld: (days) => `Not held on: ${days}.`,
  anytime: "At any time, from home",
  anytimeHint: "You need not wait for these: watch whenever it suits you.",
  keepInTouch: "Between the lessons",
  keepInTouchHint: "Here those who come ask, arrange things and help one another.",
};

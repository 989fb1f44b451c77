import type { ChangeWords } from "./changeWords.ts";

export const changesEn: ChangeWords = {
  was: "was:",
  is: "now:",
  moved: "moved",
  undecided: "Date to be announced",
};

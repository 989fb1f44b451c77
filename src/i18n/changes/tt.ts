import type { ChangeWords } from "./changeWords.ts";

export const changesTt: ChangeWords = {
  was: "элек:",
  is: "хәзер:",
  moved: "күчерелде",
  undecided: "Көне соңрак билгеле булачак",
};

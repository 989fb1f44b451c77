import type { ChangeWords } from "./changeWords.ts";

export const changesRu: ChangeWords = {
  was: "было:",
  is: "стало:",
  moved: "перенесено",
  undecided: "Дату назовём позже",
};

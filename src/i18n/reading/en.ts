import type { ReadingWords } from "./readingWords.ts";

export const readingEn: ReadingWords = {
  title: "Large letters and colours",
  letters: "Size of letters",
  sizes: { 100: "usual", 150: "half as large again", 200: "twice as large" },
  colours: "Colours",
  device: "as on the device",
  blackOnWhite: "black on white",
  whiteOnBlack: "white on black",
  reset: "Back to usual",
  onThisPage: "The choice holds on this page. The keys Ctrl and + enlarge all pages at once.",
};

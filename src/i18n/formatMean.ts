import type { UiLanguage } from "./words.ts";

/** A mean of stars to one decimal place: `4,3`. Browsers without a language's data write the same by `rating.decimal`. */
export function formatMean(mean: number, ui: UiLanguage): string {
  return new Intl.NumberFormat(ui, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(mean);
}

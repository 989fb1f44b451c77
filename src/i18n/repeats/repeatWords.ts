import type { RepeatRule } from "../../domain/guide/repeatRule.ts";

/** How a language says that something repeats. Days are already in the language's own way of writing. */
export interface RepeatWords {
  rule: (rule: RepeatRule) => string;
  /** Behind the rule of what is not held on the city's holidays. */
  holidays: string;
  until: (day: string) => string;
  times: (count: number) => string;
}

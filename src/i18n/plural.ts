type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * A phrase with a number in it, in the form the language's grammar asks for:
 * `plural("ru", { one: "# место", few: "# места", many: "# мест", other: "# места" })(5)` is “5 мест”.
 */
export function plural(lang: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace("#", numbers.format(count));
}

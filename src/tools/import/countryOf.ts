import { UsageError } from "./usageError.ts";

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/**
 * The one country (ISO 3166) whose clocks a time zone is for: `Europe/Berlin` → `DE`.
 *
 * @throws UsageError for no zone, or one of no country or of several
 */
export function countryOf(timeZone: string): string {
  const zone = checkZone(timeZone);
  const found = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((country) => Intl.getCanonicalLocales(`und-${country}`)[0] === `und-${country}`)
    .filter((country) => zonesOf(country).some((one) => checkZone(one) === zone));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw new UsageError(`The zone ${timeZone} does not tell the country: say it with --country, as in --country DE.`);
}

/** TypeScript does not know yet what Node has known since 18. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined };
  return locale.getTimeZones?.() ?? [];
}

/**
 * The zone's own name where it has several.
 *
 * @throws UsageError for a zone that is none
 */
export function checkZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError(`There is no time zone ${timeZone}: write one such as Europe/Berlin.`);
  }
}

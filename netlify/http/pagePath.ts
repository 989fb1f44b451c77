/** The address of a page in a language: the city's own language, the first, has none in front. */
export function pagePath(page: "/" | `/${string}/`, language: string, languages: readonly string[]): string {
  return language === languages[0] ? page : `/${language}${page}`;
}

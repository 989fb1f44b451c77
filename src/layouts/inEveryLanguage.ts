import type { City } from "../domain/city/citySchema.ts";
import type { LanguageCode } from "../domain/content/text.ts";

interface StaticPath<Props> {
  params: Record<string, string | undefined>;
  props: Props;
}

/** The static paths of a `[...lang]` route: each path once for every language of the city, the first without its code. */
export function inEveryLanguage<Props extends object>(
  city: Pick<City, "languages">,
  paths: readonly StaticPath<Props>[],
): StaticPath<Props & { lang: LanguageCode }>[] {
  return city.languages.flatMap((lang, index) =>
    paths.map(({ params, props }) => ({
      params: { ...params, lang: index === 0 ? undefined : lang },
      props: { ...props, lang },
    })),
  );
}

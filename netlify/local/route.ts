/**
 * An address pattern of a function's `path` or `excludedPath`, matched as Netlify matches it: by URLPattern, with or
 * without a slash at the end.
 */
export class Route {
  readonly pattern: string;
  readonly #compiled: URLPattern;

  /** @throws TypeError when the pattern is not one that URLPattern knows */
  constructor(pattern: string) {
    this.pattern = pattern;
    this.#compiled = new URLPattern({ pathname: pattern });
  }

  /**
   * The named parts of the path, percent-encoded as they came, as Netlify hands them on; undefined where the path
   * is not at this route.
   */
  match(pathname: string): Record<string, string> | undefined {
    const match = this.#exec(pathname.replace(/(?<=.)\/$/, "")) ?? this.#exec(pathname);
    if (match === null) return undefined;
    const named = Object.entries(match.pathname.groups).filter(([, value]) => value !== undefined);
    return Object.fromEntries(named) as Record<string, string>;
  }

  #exec(pathname: string): URLPatternResult | null {
    return this.#compiled.exec({ pathname });
  }
}

import type { FactStore } from "../../src/domain/facts/factStore.ts";

/** A named secret that makes voters, tickets and ids. The first of a list signs; all of a list verify. */
export interface SigningKey {
  name: string;
  secret: string;
}

/** What a handler needs of the world and must not reach for itself: facts, keys, the clock, the site's address. */
export interface Platform {
  facts: FactStore;
  /** Empty where none is configured: then whatever needs one answers 503. */
  keys: readonly SigningKey[];
  /** The site's own address: writes are accepted only there. Null where any address is the site's own. */
  siteUrl: URL | null;
  /** The folder with city.yaml and the Markdown. */
  contentDir: string;
  /** Where the build wrote the programme, for `readProgramme`; undefined where nothing is built. */
  programmeFile?: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}

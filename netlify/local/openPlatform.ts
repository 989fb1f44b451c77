import { join } from "node:path";
import { openEmbeddedFacts } from "../facts/embeddedFacts.ts";
import { usePlatform } from "../platform/currentPlatform.ts";
import { openLocalKeys } from "./localKeys.ts";
import type { Settings } from "./settings.ts";

/**
 * Opens the facts and keys in `dataDir` and makes them what every function in this process stands on, until `close`.
 *
 * @throws Error when the facts or the keys cannot be opened
 */
export function openPlatform(settings: Pick<Settings, "dataDir" | "contentDir" | "siteUrl" | "keys">): {
  close(): void;
} {
  const { dataDir, contentDir, siteUrl, keys } = settings;
  const localKeys = openLocalKeys(dataDir).filter(({ name }) => !keys.some((key) => key.name === name));
  const embedded = openFacts(join(dataDir, "facts.sqlite"));
  usePlatform({ facts: embedded.facts, keys: [...keys, ...localKeys], siteUrl, contentDir, now: () => Date.now() });
  return {
    close: () => {
      usePlatform(undefined);
      embedded.close();
    },
  };
}

function openFacts(file: string): ReturnType<typeof openEmbeddedFacts> {
  try {
    return openEmbeddedFacts(file);
  } catch (cause) {
    throw new Error(`Cannot open the facts in ${file}: ${(cause as Error).message}`, { cause });
  }
}

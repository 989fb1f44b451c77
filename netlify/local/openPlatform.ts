import { join } from "node:path";
import { openEmbeddedFacts } from "../facts/embeddedFacts.ts";
import { usePlatform } from "../platform/currentPlatform.ts";
import type { Platform } from "../platform/platform.ts";
import { openLocalKeys } from "./localKeys.ts";
import type { Settings } from "./settings.ts";

/**
 * Opens the facts and keys in `dataDir` and makes them what every function in this process stands on, until `close`.
 *
 * @throws Error when the facts or the keys cannot be opened
 */
export function openPlatform(
  settings: Pick<Settings, "dataDir" | "contentDir" | "siteUrl" | "keys"> & Pick<Platform, "programmeFile">,
): {
  close(): void;
} {
  const { dataDir, contentDir, programmeFile, siteUrl, keys } = settings;
  const localKeys = openLocalKeys(dataDir).filter(({ name }) => !keys.some((key) => key.name === name));
  const embedded = openFacts(join(dataDir, "facts.sqlite"));
  const allKeys = [...keys, ...localKeys];
  usePlatform({ facts: embedded.facts, keys: allKeys, siteUrl, contentDir, programmeFile, now: () => Date.now() });
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

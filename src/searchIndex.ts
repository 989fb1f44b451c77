import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex, type PagefindIndex } from "pagefind";

/** The rooms whose pages are found by their words; events and archive entries share the first. */
const rooms = ["events", "learn", "venues", "institutions", "series", "areas"];

/** What of a page is not about what the page is about, but stands on many of them, or is true only for a while. */
const passedOver = [
  "[hidden]",
  ".showings",
  ".rating",
  ".subscribe",
  ".occurrences",
  ".poster-link",
  ".button",
  ".turn",
];

/** Pagefind's own pieces of interface; the site has its own. */
const notNeeded = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;

/**
 * Makes the index that src/components/search/searchEverywhere.ts searches, of the built pages, one for each language:
 * Pagefind knows the word forms of Russian and English; Tatar words, whose forms it does not know, it finds by their
 * beginnings.
 */
export function searchIndex(languages: readonly string[]): AstroIntegration {
  return {
    name: "search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const begun = performance.now();
        const { index, errors } = await createIndex({ rootSelector: "main", excludeSelectors: passedOver });
        if (!index) throw new Error(`Cannot make the search's index: ${errors.join("; ")}`);
        const pages = await addPages(index, fileURLToPath(dir), languages);
        await writeIndex(index, fileURLToPath(dir));
        await close();
        logger.info(`${pages} pages can be searched (${Math.round(performance.now() - begun)} ms)`);
      },
    },
  };
}

async function addPages(index: PagefindIndex, path: string, languages: readonly string[]): Promise<number> {
  const folders = languages.map((lang, nth) => (nth === 0 ? "" : `${lang}/`));
  let pages = 0;
  for (const glob of folders.flatMap((folder) => rooms.map((room) => `${folder}${room}/*/index.html`))) {
    const { errors, page_count } = await index.addDirectory({ path, glob });
    if (errors.length > 0) throw new Error(`Cannot make the search's index of ${glob}: ${errors.join("; ")}`);
    pages += page_count;
  }
  return pages;
}

async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Cannot write the search's index: ${errors.join("; ")}`);
  for (const { path, content } of files.filter((file) => !notNeeded.test(file.path))) {
    const file = join(folder, "pagefind", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

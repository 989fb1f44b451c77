import { resolve } from "node:path";
import { defineCollection } from "astro:content";
import type { Loader } from "astro/loaders";
import type { Mistake } from "./domain/content/mistake.ts";
import { roomNames } from "./domain/guide/rooms.ts";
import { readContent } from "./files/readContent.ts";
import { printMistake } from "./i18n/mistakes/sayMistake.ts";

const contentDir = resolve(process.env["CONTENT_DIR"] ?? "content");

/** What is wrong is in the content, so where in this program it was noticed is nobody's concern. */
function contentError(mistakes: readonly Mistake[]): Error {
  const error = new Error(`The content has mistakes:\n\n${mistakes.map(printMistake).join("\n")}\n`);
  error.stack = "";
  return error;
}

/**
 * All of a city's content as one collection: `city`, and `<room>/<id>` for every file of every room. The domain's own
 * reader checks it, so a mistake stops the build with the words `npm run check` says.
 */
const cityContent: Loader = {
  name: "city-content",
  load: async ({ store, watcher }) => {
    const fill = async (): Promise<void> => {
      const { guide, mistakes } = await readContent(contentDir);
      if (!guide) throw contentError(mistakes);
      store.clear();
      store.set({ id: "city", data: { ...guide.city } });
      for (const room of roomNames) {
        for (const entry of guide[room]) store.set({ id: `${room}/${entry.id}`, data: { ...entry } });
      }
    };
    await fill();
    watcher?.add(contentDir);
    watcher?.on("all", (_, path) => {
      if (path.startsWith(contentDir))
        fill().catch((error: unknown) => {
          console.error((error as Error).message);
        });
    });
  },
};

export const collections = { content: defineCollection({ loader: cityContent }) };

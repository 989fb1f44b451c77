import { resolve } from "node:path";
import { defineCollection } from "astro:content";
import type { Loader } from "astro/loaders";
import { roomNames } from "./domain/guide/rooms.ts";
import { readContent } from "./files/readContent.ts";
import { printMistake } from "./i18n/mistakes/sayMistake.ts";

const contentDir = resolve(process.env["CONTENT_DIR"] ?? "content");

/**
 * All of a city's content as one collection: `city`, and `<room>/<id>` for every file of every room. The domain's own
 * reader checks it, so a mistake stops the build with the words `npm run check` says.
 */
const cityContent: Loader = {
  name: "city-content",
  load: async ({ store, watcher }) => {
    const fill = async (): Promise<void> => {
      const { guide, mistakes } = await readContent(contentDir);
      if (!guide) throw new Error(`The content has mistakes:\n\n${mistakes.map(printMistake).join("\n")}\n`);
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

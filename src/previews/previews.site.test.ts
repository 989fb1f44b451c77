import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { address } from "../domain/guide/address.ts";
import { isToCome } from "../domain/guide/isToCome.ts";
import { guide, now, zone } from "../components/testing/shippedGuide.ts";

const { city } = guide;
const dist = "dist";
const pages = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".html"));

/** What a page says of itself to those who show a link to it. */
async function readMeta(file: string): Promise<Record<string, string>> {
  const html = await readFile(join(dist, file), "utf8");
  return Object.fromEntries(
    [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)].map(([, name = "", text = ""]) => [
      name,
      text,
    ]),
  );
}

/** WhatsApp shows no larger one. */
const heaviest = 300_000;

test(
  "every page has a title, a text and a picture that VK, Telegram and WhatsApp can show",
  { timeout: 120_000 },
  async () => {
    const pictures = new Set<string>();
    for (const file of pages) {
      const meta = await readMeta(file);
      const picture = meta["og:image"] ?? "";
      const missing = ["og:title", "og:description", "og:image:alt"].filter((name) => !meta[name]?.trim());
      expect({ file, missing }).toEqual({ file, missing: [] });
      expect(meta).toMatchObject({
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
      });
      expect(new URL(picture).origin).toBe(new URL(meta["og:url"] ?? "").origin);
      pictures.add(new URL(picture).pathname);
    }
    for (const path of pictures) {
      const file = join(dist, path);
      const { width, height } = await sharp(file).metadata();
      expect({ path, width, height }).toEqual({ path, width: 1200, height: 630 });
      expect((await stat(file)).size).toBeLessThan(heaviest);
    }
  },
);

test("an event to come has a picture of its own in every language, and one that is over that of its area", async () => {
  for (const lang of city.languages) {
    for (const event of guide.events) {
      const file = join(address(`events/${event.id}/index.html`, { lang, city }));
      const own = isToCome(event, zone, now) ? `events/${event.id}` : `areas/${event.area}`;
      expect((await readMeta(file))["og:image"]).toContain(`/previews/${lang}/${own}.png?v=`);
    }
  }
});

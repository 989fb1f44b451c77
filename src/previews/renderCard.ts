import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import satori from "satori";
import sharp from "sharp";
import type { Card } from "./card.ts";
import { drawCard, previewSize } from "./drawCard.ts";
import { srgb } from "./srgb.ts";

/**
 * The letters come with a package and become outlines, so that the picture is the same wherever it is drawn. PT Sans was
 * made for all languages of Russia; it comes in one file for each part of Unicode.
 */
const subsets = {
  "PT Sans": "latin",
  "PT Sans Latin Extended": "latin-ext",
  "PT Sans Cyrillic": "cyrillic",
  "PT Sans Cyrillic Extended": "cyrillic-ext",
};

function loadFonts() {
  const folder = dirname(fileURLToPath(import.meta.resolve("@fontsource/pt-sans/package.json")));
  return Promise.all(
    Object.entries(subsets).flatMap(([name, subset]) =>
      ([400, 700] as const).map(async (weight) => ({
        name,
        weight,
        style: "normal" as const,
        data: await readFile(join(folder, `files/pt-sans-${subset}-${weight}-normal.woff`)),
      })),
    ),
  );
}

let fonts: ReturnType<typeof loadFonts> | undefined;

/** Draws the card as a PNG of a few colours, some tens of kilobytes. `ornaments` is the text of ornaments.svg. */
export async function renderCard(card: Card, ornaments: string): Promise<Buffer> {
  const { width, height } = previewSize;
  const text = await satori(drawCard(card), { width, height, fonts: await (fonts ??= loadFonts()) });
  const colour = srgb(0.42, 0.12, card.area?.hue ?? 25);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${text}<g transform="translate(64 48) scale(2)" fill="${colour}">${ornamentOf(card, ornaments)}</g></svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 1 }).toBuffer();
}

/** The drawing inside a symbol of the sheet of ornaments. */
function ornamentOf(card: Card, ornaments: string): string {
  const name = card.area?.ornament ?? "tulip";
  return new RegExp(`<symbol id="${name}"[^>]*>(.*?)</symbol>`, "s").exec(ornaments)?.[1] ?? "";
}

import { readFile } from "node:fs/promises";
import { imageMetadata } from "astro/assets/utils";

/**
 * The width and height of a picture in CSS pixels, so that a page keeps its place free; undefined where the file does
 * not say (an SVG without a size).
 */
export async function measurePicture(path: string): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height } = await imageMetadata(await readFile(path), path);
    return { width, height };
  } catch {
    return undefined;
  }
}

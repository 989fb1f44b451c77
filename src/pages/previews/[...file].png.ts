import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { APIRoute, GetStaticPaths } from "astro";
import { cacheDir } from "astro:config/server";
import { buildTime, loadGuide } from "../../guide.ts";
import { makePage } from "../../layouts/page.ts";
import { cachedPicture } from "../../previews/cachedPicture.ts";
import {
  previewedEvents,
  previewOfArea,
  previewOfEvent,
  previewOfSite,
  previewVersion,
  type Preview,
} from "../../previews/preview.ts";
import { renderCard } from "../../previews/renderCard.ts";

interface Props {
  preview: Preview;
}

export const getStaticPaths = (async () => {
  const guide = await loadGuide();
  const { city, events } = guide;
  const now = buildTime(city.timeZone);
  const previewed = previewedEvents(guide, now);
  return city.languages.flatMap((lang) => {
    const page = makePage({ city, lang, path: "" });
    return [
      previewOfSite(page),
      ...Object.keys(city.areas).map((id) => previewOfArea(id, page)),
      ...events.filter(({ id }) => previewed.has(id)).map((event) => previewOfEvent(event, { guide, now, page })),
    ].map((preview) => ({
      params: { file: preview.path.slice("previews/".length, -".png".length) },
      props: { preview },
    }));
  });
}) satisfies GetStaticPaths;

const folder = fileURLToPath(new URL("previews/", cacheDir));
const ornaments = readFile(resolve("src/public/ornaments.svg"), "utf8");

export const GET: APIRoute<Props> = async ({ props: { preview } }) => {
  const name = `${previewVersion(preview)}.png`;
  const picture = await cachedPicture(folder, name, async () => renderCard(preview.card, await ornaments));
  return new Response(new Uint8Array(picture));
};

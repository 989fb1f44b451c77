import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { picturesOf } from "../../domain/guide/pictures.ts";
import { loadGuide } from "../../guide.ts";

/** The pictures that lie beside the Markdown, and are named in it. */
export const getStaticPaths = (async () =>
  picturesOf(await loadGuide()).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const contentDir = resolve(process.env["CONTENT_DIR"] ?? "content");
  return new Response(await readFile(join(contentDir, params["file"] ?? "")));
};

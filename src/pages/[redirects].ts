import type { APIRoute } from "astro";
import { formerAddresses } from "../domain/guide/formerAddresses.ts";
import { loadGuide } from "../guide.ts";

/** A file of this name cannot lie in `src/pages`: Astro leaves names with an underscore alone. The adapter adds to it. */
export const getStaticPaths = () => [{ params: { redirects: "_redirects" } }];

export const GET: APIRoute = async () => {
  const lines = formerAddresses(await loadGuide()).map(({ from, to }) => `${from}* ${to}:splat 301`);
  return new Response(lines.map((line) => `${line}\n`).join(""));
};

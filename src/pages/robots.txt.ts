import type { APIRoute } from "astro";

/** Everything may be found; the answers to forms are nobody's search result. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nDisallow: /api/\n\nSitemap: ${new URL("/sitemap-index.xml", site).href}\n`);

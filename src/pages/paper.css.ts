import type { APIRoute } from "astro";
import style from "../styles/paper.css?inline";

/** How pages are printed. */
export const GET: APIRoute = () => new Response(style, { headers: { "Content-Type": "text/css; charset=utf-8" } });

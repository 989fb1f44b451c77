import { defineMiddleware } from "astro:middleware";
import { withSecurityHeaders } from "../netlify/platform/securityHeaders.ts";

/** Pages made on demand get from here what netlify.toml gives to files. */
export const onRequest = defineMiddleware(async (_context, next) => withSecurityHeaders(await next()));

import { defineMiddleware } from "astro:middleware";
import { securityHeaders } from "../netlify/platform/securityHeaders.ts";

/** Pages made on demand get from here what netlify.toml gives to files. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  return response;
});

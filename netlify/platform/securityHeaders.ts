/**
 * What every page says of itself for its readers' safety: take it for what it says it is, tell other sites nothing of
 * its address (a ticket's page has the ticket in it), and never show it inside another site's page. Files get the same
 * from netlify.toml, which Netlify applies to files only; whatever makes a page on demand sets these.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Content-Security-Policy": "frame-ancestors 'none'",
};

/** Adds them to an answer made on demand, but for those it says stricter itself: a ticket's page tells nobody its address. */
export function withSecurityHeaders(response: Response): Response {
  const { headers } = response;
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (name !== "Referrer-Policy" || headers.get(name) !== "no-referrer") headers.set(name, value);
  }
  return response;
}

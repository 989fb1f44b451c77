import { createHash } from "node:crypto";

/**
 * Answers with a text and its ETag, or 304 to whoever has it already (RFC 9110, 13.1.2), in whatever way it was compressed
 * for them underway.
 */
export function answerUnchanged(request: Request, text: string, headers: Readonly<Record<string, string>>): Response {
  const digest = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  const known = (request.headers.get("If-None-Match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  const isKnown = known.some((tag) => tag === "*" || tag.startsWith(`"${digest}`));
  // Weak, as those who compress it on its way change its bytes and not what it says.
  const all = { ...headers, ETag: `W/"${digest}"` };
  return isKnown ? new Response(null, { status: 304, headers: all }) : new Response(text, { headers: all });
}

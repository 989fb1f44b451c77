import Negotiator from "negotiator";

/** What the sender of a request would rather have for an answer. "any" is what programs say that do not say. */
export type WantedAnswer = "json" | "page" | "any";

/** Read from Accept (RFC 9110, 12.5.1). Browsers, following a form, name text/html; scripts ask for JSON by name. */
export function wantedAnswer(request: Request): WantedAnswer {
  const accepted = readAccept(request);
  const best = accepted.mediaType(["text/html", "application/json", "application/problem+json"]);
  if (best !== undefined && best !== "text/html") return "json";
  return accepted.mediaTypes().includes("text/html") ? "page" : "any";
}

/**
 * The language to answer in, one of `languages`: the one the sender's form was in, else the first they accept (RFC 9110,
 * 12.5.4), else the first there is.
 */
export function wantedLanguage(request: Request, languages: readonly string[], formLanguage?: string): string {
  if (formLanguage !== undefined && languages.includes(formLanguage)) return formLanguage;
  return readAccept(request).language([...languages]) ?? languages[0] ?? "en";
}

function readAccept(request: Request): Negotiator {
  const { headers } = request;
  return new Negotiator({
    headers: {
      accept: headers.get("Accept") ?? undefined,
      "accept-language": headers.get("Accept-Language") ?? undefined,
    },
  });
}

import { searchParameters } from "./searchView.ts";

/**
 * The same for everybody who asks the same, so the CDN keeps it, for so short that what has begun is not long shown as to
 * come. Only the search's own parameters make another answer; ?utm_source=… is the same one.
 */
export const publicForAMinute: Readonly<Record<string, string>> = {
  "Cache-Control": "public, max-age=0, must-revalidate",
  "Netlify-CDN-Cache-Control": "public, s-maxage=60, stale-while-revalidate=120",
  "Netlify-Vary": `query=${searchParameters.join("|")}`,
};

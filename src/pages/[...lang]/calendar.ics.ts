import type { APIRoute } from "astro";
import { Temporal } from "temporal-polyfill";
import { answerProblem } from "../../../netlify/http/answerProblem.ts";
import { toProblem } from "../../../netlify/http/problem.ts";
import { currentPlatform } from "../../../netlify/platform/currentPlatform.ts";
import { withSecurityHeaders } from "../../../netlify/platform/securityHeaders.ts";
import { Problem } from "../../domain/problems/problem.ts";
import { filterNames } from "../../domain/search/filter.ts";
import type { Programme } from "../../domain/search/programme.ts";
import { answerUnchanged } from "../../feeds/answerUnchanged.ts";
import { calendarOfQuery } from "../../feeds/calendarOfQuery.ts";
import { readProgramme } from "../../files/readProgramme.ts";

/** With a question and without one it is answered here: of a file at this address no question would ever be read. */
export const prerender = false;

/** A calendar is asked for every few hours by each subscriber. A new deploy clears what the CDN keeps. */
const publicForAQuarter = {
  "Content-Type": "text/calendar; charset=utf-8",
  "Cache-Control": "public, max-age=0, must-revalidate",
  "Netlify-CDN-Cache-Control": "public, s-maxage=900, stale-while-revalidate=3600",
  "Netlify-Vary": `query=${filterNames.join("|")}`,
  "Access-Control-Allow-Origin": "*",
};

/** GET /calendar.ics?area=…&venue=…: the programme, or what of it answers the question, to be subscribed to. */
export const ALL: APIRoute = async ({ params, request, url, site }) => {
  let programme: Programme | undefined;
  try {
    const { method } = request;
    if (method !== "GET" && method !== "HEAD") throw new Problem("no-such-method", { allow: ["GET", "HEAD"] });
    const platform = currentPlatform();
    const programmeFile = import.meta.env.DEV ? undefined : platform.programmeFile;
    programme = await readProgramme({ ...platform, programmeFile });
    const { languages, timeZone } = programme.city;
    const lang = params["lang"] ?? languages[0] ?? "";
    if (params["lang"] !== undefined && !languages.slice(1).includes(lang)) throw new Problem("no-such-calendar");
    const now = Temporal.Instant.fromEpochMilliseconds(platform.now()).toZonedDateTimeISO(timeZone);
    const calendar = calendarOfQuery(programme, url.searchParams, { lang, site: site ?? new URL(url.origin), now });
    return withSecurityHeaders(answerUnchanged(request, calendar, publicForAQuarter));
  } catch (error) {
    const language = params["lang"];
    const languages = programme?.city.languages ?? [];
    const front = language !== undefined && languages.includes(language) ? [language] : languages;
    return answerProblem(toProblem(error, "GET"), request, front);
  }
};

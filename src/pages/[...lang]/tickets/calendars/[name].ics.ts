import type { APIRoute } from "astro";
import { currentPlatform } from "../../../../../netlify/platform/currentPlatform.ts";
import { readTicketOfCalendar } from "../../../../../netlify/registrations/ticketCalendar.ts";
import { neverKept } from "../../../../components/registrations/openTicket.ts";
import { findSubject } from "../../../../components/registrations/ticketPageView.ts";
import { answerTicket } from "../../../../feeds/answerTicket.ts";
import { readCityFile } from "../../../../files/readItem.ts";
import { makePage } from "../../../../layouts/page.ts";

export const prerender = false;

/**
 * GET /tickets/calendars/<name>.ics: a ticket's date to be subscribed to, with its state as it comes to be. Its address
 * opens no ticket, and nothing in it does.
 */
export const GET: APIRoute = async ({ params, site: configured, url }) => {
  const platform = currentPlatform();
  const city = await readCityFile(platform.contentDir);
  const { lang: prefix, name = "" } = params;
  const isLanguage = prefix === undefined || city.languages.slice(1).includes(prefix);
  const ticket = isLanguage ? await readTicketOfCalendar(platform, name) : undefined;
  const subject = ticket && (await findSubject(platform, { ...ticket, ticket: "" }));
  if (!subject) return new Response(null, { status: 404, headers: { "Cache-Control": neverKept } });
  const page = makePage({ city, lang: prefix ?? city.languages[0] ?? "", path: "" });
  return answerTicket(subject, { page, site: configured ?? new URL(url.origin), name: name.slice(0, 16) });
};

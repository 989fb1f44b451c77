import type { APIRoute } from "astro";
import { nameTicketCalendar } from "../../../../../netlify/registrations/ticketCalendar.ts";
import { neverKept, openTicket } from "../../../../components/registrations/openTicket.ts";
import { answerTicket } from "../../../../feeds/answerTicket.ts";

export const prerender = false;

/** GET /tickets/<code>/seat.ics: the ticket's date, to be kept by its holder, with the address of the ticket in it. */
export const GET: APIRoute = async ({ params, site: configured, url }) => {
  const { platform, page, status, subject } = await openTicket(params);
  const name = subject && (await nameTicketCalendar(platform, subject.ticket.ticket));
  if (!subject || name === undefined) {
    return new Response(null, { status: status === 200 ? 404 : status, headers: { "Cache-Control": neverKept } });
  }
  const site = configured ?? new URL(url.origin);
  const ownPage = new URL(page.link(`tickets/${subject.ticket.ticket}/`), site).href;
  return answerTicket(subject, { page, site, name: name.slice(0, 16), ownPage });
};

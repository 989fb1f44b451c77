import { toTicketCalendar } from "../domain/feeds/ticketCalendar.ts";
import { titleOf, type TicketSubject } from "../components/registrations/ticketPageView.ts";
import { neverKept } from "../components/registrations/openTicket.ts";
import { calendarWords } from "../i18n/feeds/calendarWords.ts";
import type { Page } from "../layouts/page.ts";

interface TicketReader {
  page: Page;
  site: URL;
  /** Names the ticket's entry; nothing that opens the ticket. */
  name: string;
  /** The ticket's own page, for a file that only its holder gets. */
  ownPage?: string;
}

/** The calendar of a ticket; 404 where the content no longer has its date. */
export function answerTicket(subject: TicketSubject, { page, site, name, ownPage }: TicketReader): Response {
  const { ticket, event, occurrence, city, venues, now } = subject;
  const headers = { "Cache-Control": neverKept, "Referrer-Policy": "no-referrer" };
  if (!occurrence) return new Response(null, { status: 404, headers });
  const { calendar } = page.say.registrations;
  const text = toTicketCalendar(event, occurrence, ticket, {
    ...{ guide: { city, venues }, lang: page.lang, site, now },
    name: calendar.nameOf(titleOf(subject, page).text),
    say: calendarWords({ lang: page.lang, city }),
    uid: `ticket-${name}@${site.host}`,
    ticketWords: calendar,
    page: ownPage,
  });
  return new Response(text, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" } });
}

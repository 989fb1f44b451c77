import type { City } from "../../domain/city/citySchema.ts";
import type { TicketView } from "../../domain/registrations/ticket.ts";
import { readCityFile } from "../../files/readItem.ts";
import { makePage, type Page } from "../../layouts/page.ts";
import { currentPlatform } from "../../../netlify/platform/currentPlatform.ts";
import type { Platform } from "../../../netlify/platform/platform.ts";
import { readTicket } from "../../../netlify/registrations/readTicket.ts";
import { findSubject, type TicketSubject } from "./ticketPageView.ts";

/** Whose answer stays with who asked: in no cache. */
export const neverKept = "private, no-store";

/** A ticket's page as it is asked for. */
export interface OpenTicket {
  platform: Platform;
  city: City;
  page: Page;
  status: 200 | 404 | 503;
  /** Undefined where there is no such ticket, no such language, or the facts cannot be read. */
  subject: TicketSubject | undefined;
  /** False of an address in a language the city does not speak. */
  isLanguage: boolean;
}

/**
 * The ticket of a code in an address, as a page in the address's language.
 *
 * @param rest of the path behind the code: `return/`
 */
export async function openTicket(
  { lang: prefix, code = "" }: Readonly<Record<string, string | undefined>>,
  rest = "",
): Promise<OpenTicket> {
  const platform = currentPlatform();
  const city = await readCityFile(platform.contentDir);
  const lang = prefix ?? city.languages[0] ?? "";
  const isLanguage = prefix === undefined || city.languages.slice(1).includes(prefix);
  const pageOf = (name: string): Page => makePage({ city, lang, path: `tickets/${encodeURIComponent(name)}/${rest}` });
  const open = { platform, city, isLanguage, page: pageOf(code), subject: undefined };
  if (!isLanguage) return { ...open, status: 404 };
  let ticket: TicketView | undefined;
  try {
    ticket = await readTicket(platform, code);
  } catch (error) {
    console.error(error);
    return { ...open, status: 503 };
  }
  const subject = ticket && (await findSubject(platform, ticket));
  return { ...open, page: pageOf(ticket?.ticket ?? code), subject, status: subject ? 200 : 404 };
}

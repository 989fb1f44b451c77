import type { Config } from "@netlify/functions";
import { roles, type TicketView } from "../../../src/domain/registrations/ticket.ts";
import { answerForm } from "../../http/answerForm.ts";
import { handle } from "../../http/handle.ts";
import { wantedLanguage } from "../../http/negotiate.ts";
import { pagePath } from "../../http/pagePath.ts";
import { readFields, soleText } from "../../http/readFields.ts";
import { parseRequestId } from "../../http/requestId.ts";
import { requireItem } from "../../http/requireItem.ts";
import { register } from "../../registrations/register.ts";

/** The form has a few short fields; anything longer is not one. */
const longestBody = 8 * 1024;

/**
 * POST /api/events/<id>/registrations: `seats` (1 unless said), `occurrence` (for an event that takes place once none need
 * be named), `role` (`participant` unless said, or `helper`), `request`, `lang`. Answers with the ticket and its page's
 * address: 201, or 202 while it is pending; to a form, with that page. A problem is shown by the form's own page,
 * /events/<id>/registration/?occurrence=…
 */
export default handle({
  async POST({ request, context, platform }) {
    const item = await requireItem(platform, context.params["id"]);
    const { languages } = item.city;
    const fields = await readFields(request, longestBody);
    const sent = soleText(fields, "request");
    const id = sent === undefined ? crypto.randomUUID() : parseRequestId(sent);
    const language = wantedLanguage(request, languages, soleText(fields, "lang"));
    const seats = parseSeats(soleText(fields, "seats"));
    const role = parseRole(soleText(fields, "role"));
    const occurrence = soleText(fields, "occurrence") ?? "once";
    const page = {
      path: pagePath(`/events/${item.entry.id}/registration/`, language, languages),
      language,
      request: id,
      filledIn: {
        ...(occurrenceForm.test(occurrence) && { occurrence }),
        ...(seats !== undefined && { seats: String(seats) }),
        ...(role !== undefined && { role }),
      },
    };
    return answerForm(request, page, async () => {
      const mayBeRepeated = sent !== undefined;
      const { view } = await register(platform, item, { occurrence, seats, role, request: id, mayBeRepeated });
      const path = pagePath(`/tickets/${view.ticket}/`, language, languages);
      return { body: { ...view, url: path }, status: statusOf(view), path };
    });
  },
});

/** What may be the id of an occurrence, and be shown again. */
const occurrenceForm = /^(?:once|\d{4}-\d{2}-\d{2}(?:-\d{1,2})?)$/;

function parseSeats(text = "1"): number | undefined {
  return /^[1-9]$/.test(text) ? Number(text) : undefined;
}

function parseRole(text = "participant") {
  return roles.find((role) => role === text);
}

function statusOf({ status }: TicketView): number {
  return status === "pending" ? 202 : 201;
}

export const config: Config = {
  path: "/api/events/:id/registrations",
  // A class behind one address, each trying again twice, within a minute.
  rateLimit: { windowSize: 60, windowLimit: 180, aggregateBy: ["ip", "domain"] },
};

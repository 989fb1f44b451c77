import type { Config } from "@netlify/functions";
import { readCityFile } from "../../../src/files/readItem.ts";
import { answerForm } from "../../http/answerForm.ts";
import { handle } from "../../http/handle.ts";
import { wantedLanguage } from "../../http/negotiate.ts";
import { pagePath } from "../../http/pagePath.ts";
import { readFields, soleText } from "../../http/readFields.ts";
import { cancelTicket } from "../../registrations/cancelTicket.ts";
import { parseTicketCode } from "../../../src/domain/registrations/ticketCode.ts";

const longestBody = 8 * 1024;

/**
 * POST /api/tickets/<code>/cancellation: `lang`. Gives the seats back and answers with the ticket; a form, with its page,
 * which also shows a problem.
 */
export default handle({
  async POST({ request, context, platform }) {
    const { languages } = await readCityFile(platform.contentDir);
    const fields = await readFields(request, longestBody);
    const language = wantedLanguage(request, languages, soleText(fields, "lang"));
    const code = context.params["code"] ?? "";
    const path = pagePath(`/tickets/${parseTicketCode(code) ?? "unknown"}/`, language, languages);
    // Doing it again changes nothing, so the form needs no one-time id.
    return answerForm(request, { path, language, request: undefined, filledIn: {} }, async () => ({
      body: await cancelTicket(platform, code),
    }));
  },
});

export const config: Config = {
  path: "/api/tickets/:code/cancellation",
  rateLimit: { windowSize: 60, windowLimit: 60, aggregateBy: ["ip", "domain"] },
};

import type { Config } from "@netlify/functions";
import { Problem } from "../../../src/domain/problems/problem.ts";
import { handle } from "../../http/handle.ts";
import { readTicket } from "../../registrations/readTicket.ts";

/** GET /api/tickets/<code>: what became of a ticket, for whoever has its code. */
export default handle({
  async GET({ context, platform }) {
    const view = await readTicket(platform, context.params["code"] ?? "");
    if (!view) throw new Problem("no-such-ticket");
    return Response.json(view, { headers: { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" } });
  },
});

export const config: Config = {
  path: "/api/tickets/:code",
  // A page that looks every few seconds whether its ticket is settled, and a family behind one address.
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ["ip", "domain"] },
};

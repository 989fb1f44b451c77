import type { Config } from "@netlify/functions";
import { currentPlatform } from "../../platform/currentPlatform.ts";
import { settleAll } from "../../registrations/settleAll.ts";

/** Every few minutes: settles what nobody's request has, and gives seats that have come free to those in line. */
export default async function settle(): Promise<Response> {
  await settleAll(currentPlatform());
  return new Response(null, { status: 204 });
}

export const config: Config = { schedule: "*/5 * * * *" };

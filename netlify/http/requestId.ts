import { z } from "zod";

const requestId = z.guid().toLowerCase();

/** A form's one-time id: a UUID of any version, in lower case; undefined for anything else. */
export function parseRequestId(text: string): string | undefined {
  return requestId.safeParse(text).data;
}

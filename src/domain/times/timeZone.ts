import { z } from "zod";

/** The name of a time zone as IANA has it: `Europe/Moscow`. */
export const timeZoneName = z.string().superRefine((zone, context) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
  } catch {
    context.addIssue({ code: "custom", params: { mistake: "bad-zone", wanted: "Europe/Moscow" } });
  }
});

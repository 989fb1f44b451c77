import { z } from "zod";
import { wordsShape } from "./text.ts";

/** A sibling file `<id>.tt.md`: only what is said differently in that language. */
export const translationSchema = z
  .strictObject({
    ...wordsShape,
    address: z.string().min(1).optional().describe("The address, where it is written differently."),
    translation: z
      .string()
      .min(1)
      .default("unchecked")
      .describe("unchecked, until somebody who speaks the language has read it; then their name."),
  })
  .describe("A translation.");

export type Translation = z.infer<typeof translationSchema>;

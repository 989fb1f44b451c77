import { eventShape } from "../../domain/events/eventSchema.ts";
import { explainFields } from "../../domain/templates/explainFields.ts";
import { renderTemplate, type TemplateWords } from "../../domain/templates/renderTemplate.ts";
import { exampleEvent } from "./exampleEvent.ts";

const words: TemplateWords = {
  opening: [
    "One file is one event, and its name is the address of its page, so it is not changed later.",
    'Lines with two hashes are notes to you; you may delete them. A line with one hash is a field that is switched off: take away the “# ” at its beginning to switch it on, and write over the example. A field is a name, a colon, a space and a value. What belongs to a field stands below it, two spaces further in. Where a text has a colon followed by a space, put the whole text in "straight quotes".',
    "A short text such as the room may be said in several languages: room: { ru: Малый зал, en: Small hall }",
    "Done? Run `npm run check`: it names the line a mistake is in, and says what was probably meant.",
  ],
  sections: [
    { heading: "What it is", fields: ["title", "summary", "kind", "area", "institution", "lang"] },
    { heading: "Where", fields: ["venue", "room", "online", "join", "recorded"] },
    { heading: "When", fields: ["start", "end", "hours", "repeats", "sessions"] },
    {
      heading: "For whom, and by whom",
      fields: [
        ...["languages", "audience", "accessibility", "free", "price", "registration"],
        ...["people", "series", "lesson"],
      ],
    },
    { heading: "If something changes", fields: ["status", "changes"] },
    { heading: "Picture, recordings, origin", fields: ["image", "recordings", "source", "formerly"] },
  ],
  closing: [
    "Below the next line of three hyphens stands the story of the event: two to five short paragraphs. An empty line begins a new one; lines that begin with “- ” become a list.",
    "A translation lies beside this file, with the language in its name: spring-concert.tt.md. It has a title, a summary, the line `translation: unchecked`, and the translated story.",
  ],
  oneOf: (values) => `One of: ${values.join(", ")}.`,
  example: exampleEvent,
};

/** The template of an event for a city that has none of its own: what the schema says of every field, in English. */
export function renderEventTemplate(): string {
  return renderTemplate(explainFields(eventShape), words);
}

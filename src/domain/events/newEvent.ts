import type { City } from "../city/citySchema.ts";
import type { Mistake } from "../content/mistake.ts";
import { cleanLines } from "../imports/cleanText.ts";

/** What can be said of a new event before its file is there: by a flag, or when asked. `id` is the file's name. */
export const answerNames = [
  "title",
  "id",
  "area",
  "kind",
  "institution",
  "venue",
  "online",
  "start",
  "end",
  "every",
  "on",
  "until",
  "summary",
  "lang",
] as const;

export type AnswerName = (typeof answerNames)[number];

/** As a person typed them; an empty text means that nothing is to be said. `online` is `yes` or `no`. */
export type Answers = Partial<Record<AnswerName, string>>;

/** A text as it was typed or pasted, on one line and without what cannot be seen. */
export function tidyAnswer(text: string): string {
  return cleanLines(text).replaceAll("\n", " ");
}

/** The fields of the event's file, not yet checked; what was not said is left out. */
export function fieldsOf(answers: Answers, city: Pick<City, "languages">): Record<string, unknown> {
  const said = (name: AnswerName): string | undefined => (answers[name] === "" ? undefined : answers[name]);
  const repeats = { every: said("every"), on: daysOf(said("on")), until: said("until") };
  const lang = said("lang");
  const fields = {
    title: said("title"),
    summary: said("summary"),
    lang: lang === city.languages[0] ? undefined : lang,
    kind: said("kind"),
    area: said("area"),
    institution: said("institution"),
    venue: said("venue"),
    online: said("online") === "yes" ? true : undefined,
    start: said("start"),
    end: said("end"),
    repeats: Object.values(repeats).some((value) => value !== undefined) ? withoutUndefined(repeats) : undefined,
  };
  return withoutUndefined(fields);
}

/** `mon, wed` and `first sat last sun` as the days they name; ordinals belong to the day behind them. */
function daysOf(text: string | undefined): string[] | undefined {
  return text?.match(/(?:(?:first|second|third|fourth|last)\s+)?[^\s,;]+/g)?.map((day) => day.replace(/\s+/, " "));
}

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The answer a mistake in the file comes from; undefined where it is about the file as a whole. */
export function answerBehind({ code, key }: Mistake): AnswerName | undefined {
  if (code === "bad-file-name" || code === "duplicate-id") return "id";
  const name = key?.replace(/^repeats\./, "").replace(/[[.].*$/, "");
  return answerNames.find((answer) => answer === name);
}

import type { Mistake } from "../../domain/content/mistake.ts";
import { answerBehind, answerNames, tidyAnswer, type AnswerName, type Answers } from "../../domain/events/newEvent.ts";
import { checkNewEvent } from "../../domain/guide/checkNewEvent.ts";
import { assignNames } from "../../domain/imports/assignNames.ts";
import { slugOf } from "../../domain/imports/slugOf.ts";
import { en } from "../../i18n/newEvent/en.ts";
import { sayAnswerMistake } from "../../i18n/newEvent/sayAnswerMistake.ts";
import { choicesFor, findChoice, listChoices, searchChoices, type Choice } from "./choice.ts";
import type { Conversation } from "./openConversation.ts";
import type { OpenFolder } from "./openFolder.ts";

/** As many as one can look through; of more, those that contain what was typed are shown. */
const longestList = 40;

/** The answers there are, when the conversation is over before the last of them. */
export class Unfinished extends Error {
  readonly answers: Answers;
  readonly why: "ended" | "stopped";
  constructor(answers: Answers, why: "ended" | "stopped") {
    super(why);
    this.answers = answers;
    this.why = why;
  }
}

/** Asks for everything not yet answered, each thing until its answer can be used. @throws Unfinished */
export async function askEvent(known: Answers, folder: OpenFolder, conversation: Conversation): Promise<Answers> {
  conversation.say(en.welcome);
  const answers = { ...known };
  for (const name of answerNames) {
    if (name === "lang" || answers[name] !== undefined || isPointless(name, answers, folder)) continue;
    answers[name] = await askOne(name, { answers, folder, conversation });
  }
  return answers;
}

function isPointless(name: AnswerName, answers: Answers, folder: OpenFolder): boolean {
  if (name === "on" || name === "until") return (answers.every ?? "") === "";
  return name === "venue" && choicesFor(name, folder)?.length === 0;
}

interface Asking {
  answers: Answers;
  folder: OpenFolder;
  conversation: Conversation;
}

async function askOne(name: Exclude<AnswerName, "lang">, asking: Asking): Promise<string> {
  const { answers, folder, conversation } = asking;
  const choices = choicesFor(name, folder);
  let shown = choices && choices.length <= longestList ? choices : [];
  let offered = offer(name, { ...asking, choices });
  conversation.say(`\n${en.questions[name]}`);
  if (shown.length > 0) conversation.say(`${listChoices(shown)}\n${en.byNumber}`);
  else if (choices) conversation.say(en.bySearch(choices.length));

  for (;;) {
    const heard = await conversation.hear(offered === undefined ? "> " : `[${offered}] > `);
    if (typeof heard === "string") throw new Unfinished(answers, heard);
    const typed = tidyAnswer(heard.line) || (offered ?? "");
    const answer = (choices && findChoice(typed, choices, shown)?.id) ?? understand(name, typed);
    if (answer === undefined) {
      conversation.say(en.yesOrNo);
      continue;
    }
    const [mistake] = mistakesOf(name, { ...answers, [name]: answer }, folder);
    if (!mistake) return answer;
    const similar = choices && typed !== "" ? searchChoices(typed, choices) : [];
    if (similar.length > 0 && similar.length <= longestList) {
      shown = similar;
      conversation.say(`${listChoices(shown)}\n${en.byNumber}`);
    } else conversation.say(sayAnswerMistake(mistake));
    // Of several that are listed, none was meant more than another.
    const meant = similar.length === 0 ? mistake.nearest : similar.length === 1 ? similar[0]?.id : undefined;
    offered = meant ?? offered;
  }
}

/** What Enter alone stands for. */
function offer(
  name: AnswerName,
  { answers, folder, conversation, choices }: Asking & { choices?: Choice[] | undefined },
) {
  if (name === "id") {
    const slug = slugOf(answers.title ?? "") || "event";
    const owner = folder.taken.get(slug);
    if (owner !== undefined) conversation.say(`\n${en.taken(slug, owner)}`);
    return assignNames([{ candidates: [slug] }], { isFree: (id) => !folder.taken.has(id) })[0];
  }
  if (name === "online") return (answers.venue ?? "") === "" ? "yes" : "no";
  return choices?.length === 1 && name !== "venue" ? choices[0]?.id : undefined;
}

/** What may be left out with a no, also where Enter would take what is offered. */
const optional: readonly AnswerName[] = ["venue", "end", "every", "on", "until"];

/** Undefined where a yes or no is wanted and something else was typed. */
function understand(name: AnswerName, typed: string): string | undefined {
  if (optional.includes(name) && en.no.test(typed)) return "";
  if (name !== "online") return typed;
  if (en.yes.test(typed)) return "yes";
  return en.no.test(typed) ? "no" : undefined;
}

/** What is wrong with one answer, what can be mended by a suggestion first. */
function mistakesOf(name: AnswerName, answers: Answers, folder: OpenFolder): Mistake[] {
  const own = checkNewEvent(answers, folder).filter((mistake) => (answerBehind(mistake) ?? name) === name);
  return own.toSorted((a, b) => Number(b.nearest !== undefined) - Number(a.nearest !== undefined));
}

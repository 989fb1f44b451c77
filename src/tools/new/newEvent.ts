import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readMarkdown } from "../../domain/content/readMarkdown.ts";
import type { SourceFile } from "../../domain/content/sourceFile.ts";
import { answerBehind, answerNames, fieldsOf, type Answers } from "../../domain/events/newEvent.ts";
import { address } from "../../domain/guide/address.ts";
import { assembleGuide } from "../../domain/guide/assembleGuide.ts";
import { checkNewEvent } from "../../domain/guide/checkNewEvent.ts";
import { slugOf } from "../../domain/imports/slugOf.ts";
import { fillTemplate } from "../../domain/templates/fillTemplate.ts";
import { printMistake } from "../../i18n/mistakes/sayMistake.ts";
import { en } from "../../i18n/newEvent/en.ts";
import { renderEventTemplate } from "../../i18n/newEvent/eventTemplate.ts";
import { sayAnswerMistake } from "../../i18n/newEvent/sayAnswerMistake.ts";
import { UsageError } from "../import/usageError.ts";
import { askEvent, Unfinished } from "./askEvent.ts";
import { openConversation } from "./openConversation.ts";
import { openFolder, type OpenFolder } from "./openFolder.ts";
import type { EventFlags } from "./readEventFlags.ts";
import { Refusal } from "./refusal.ts";

/**
 * Makes the file of a new event of what the flags say, and of what is asked where they do not say all that is needed.
 * Nothing is written before all is known and checked, and never over a file that is there.
 *
 * @throws UsageError for answers that are missing or cannot be used; Refusal where the file cannot be made
 */
export async function newEvent({ answers: flags, into, dryRun }: EventFlags): Promise<void> {
  const folder = await openFolder(into);
  const given = flags.title === undefined ? flags : { id: slugOf(flags.title), ...flags };
  refuseWrong(flags, folder);
  const isAsked = findMissing(given, folder).length > 0;
  const answers = isAsked ? await ask(flags, folder) : given;
  if (!isAsked) refuseWrong(given, folder);

  const file = makeFile(answers, folder);
  const shown = join(into, file.path);
  if (dryRun) {
    console.log(file.text.trimEnd());
    console.error(en.dryRun(shown));
    return;
  }
  await writeNew(shown, file.text);
  const check = into === "content" ? "npm run check" : `npm run check -- ${/\s/.test(into) ? `"${into}"` : into}`;
  const { city } = folder;
  const page = address(`events/${answers.id ?? ""}/`, { lang: city.languages[0] ?? "", city });
  console.log(en.done(shown, { address: page, check }));
}

/** The flags that would say what is still missing, in the order things are asked. */
function findMissing(answers: Answers, folder: OpenFolder): string[] {
  const missing = checkNewEvent(answers, folder).filter(({ code }) => code === "missing");
  return answerNames.filter((name) => missing.some((one) => answerBehind(one) === name)).map((name) => `--${name}`);
}

function refuseWrong(answers: Answers, folder: OpenFolder): void {
  const wrong = checkNewEvent(answers, folder).filter(({ code }) => code !== "missing");
  if (wrong.length === 0) return;
  const lines = wrong.map((mistake) => {
    const sentence = `${sayAnswerMistake(mistake)}${mistake.code === "duplicate-id" ? ` ${en.takenHint}` : ""}`;
    const name = answerBehind(mistake);
    return name === undefined ? sentence : en.wrongFlag(`--${name}`, sentence);
  });
  throw new UsageError(lines.join("\n"));
}

async function ask(flags: Answers, folder: OpenFolder): Promise<Answers> {
  const conversation = openConversation();
  try {
    return await askEvent(flags, folder, conversation);
  } catch (error) {
    if (!(error instanceof Unfinished)) throw error;
    if (error.why === "stopped") throw new Refusal(en.nothingWritten);
    const missing = findMissing(error.answers, folder);
    const what = missing.length === 0 ? "" : ` ${en.missing(missing.join(", "))}`;
    throw new UsageError(`${en.ended}${what} ${en.nothingWritten}`);
  } finally {
    conversation.close();
  }
}

/** @throws Refusal, should the file not pass the check it is told to pass afterwards */
function makeFile(answers: Answers, { files, otherFiles, city, folder }: OpenFolder): SourceFile {
  const path = `events/${answers.id ?? ""}.md`;
  const [own] = city.languages;
  const lang = answers.lang ?? own;
  const name = lang === own ? "events/_template.md" : `events/_template.${lang ?? ""}.md`;
  const template = files.find((file) => file.path === name);
  if (template) refuseBroken(readMarkdown(template).mistakes, folder);
  const text = fillTemplate(template?.text ?? renderEventTemplate(), fieldsOf(answers, city));
  const { mistakes } = assembleGuide([...files, { path, text }], { otherFiles });
  refuseBroken(
    mistakes.filter(({ file }) => file === path),
    folder,
  );
  return { path, text };
}

function refuseBroken(mistakes: readonly Parameters<typeof printMistake>[0][], folder: string): void {
  if (mistakes.length === 0) return;
  throw new Refusal(mistakes.map((one) => printMistake({ ...one, file: join(folder, one.file) })).join("\n"));
}

/** @throws Refusal if there is such a file after all, or none can be written */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw new Refusal(en.cannotWrite(path, error.message));
    throw error;
  }
}

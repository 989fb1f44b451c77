import type { AnswerName } from "../../domain/events/newEvent.ts";

/** Everything `npm run new event` says. */
export const en = {
  help: `npm run new event
npm run new event -- --title "Spring concert" --area music --kind concert --institution house-of-culture \\
  --venue house-of-culture --start "2026-12-05 18:00" --end 20:00

Writes the file of a new event, with every field explained in it. What the flags do not say, it asks; where they say all
that is needed, it asks nothing. No file is ever written over.

--title <text>      what it is called, as on a poster
--id <name>         the name of the file and the address of the page; made of the title, if left out
--area <id>         which area of the guide it belongs to, as in city.yaml
--kind <kind>       concert, lecture, class…
--institution <id>  who answers for it: a file in institutions/, without .md
--venue <id>        where it takes place: a file in venues/, without .md
--online            one can take part from home
--start <time>      when it begins: "2026-12-05 18:00", or 2026-12-05 for whole days
--end <time>        when it ends: 20:00, a day and time, or the last day
--every <how often> if it repeats: day, week, "2 weeks", month
--on <days>         on which days: mon,wed, or with --every month: "first sat"
--until <day>       the last day it may take place
--summary <text>    one or two sentences for lists
--lang <code>       the language it is written in, if not the city's own
--into <folder>     the content folder; $CONTENT_DIR or content/ if left out
--dry-run           only print the file

Exit code: 0 if the file was written, 1 if it could not be or you stopped with Ctrl-C, 2 if an answer is missing or cannot
be used.`,

  what: "Say what is to be made. There is only one thing so far: npm run new event",
  flagsLost: (found: string) =>
    `“${found}” stands alone. Flags come after two hyphens, and texts in quotes: npm run new event -- --title "Spring concert"`,
  moreHelp: "npm run new event -- --help says more.",

  welcome: `A new event. Type each answer and press Enter. Enter alone takes what stands in [brackets], or leaves the answer out
where it says so; no leaves it out too. Ctrl-C stops; nothing is written before the last answer.`,

  questions: {
    title: "What is it called, as on a poster?",
    id: "The name of its file, which is also its address: small Latin letters, digits, hyphens.",
    area: "Which area does it belong to?",
    kind: "What is it?",
    institution: "Who answers for it?",
    venue: "Where does it take place? (Enter: nowhere, or not known yet)",
    online: "Can one take part from home: yes or no?",
    start: "When does it begin, by the city's clock? Such as 2026-12-05 18:00, or 2026-12-05 for whole days.",
    end: "When does it end? Such as 20:00. (Enter: not known)",
    every: "Does it repeat? Then say how often: week, 2 weeks, month, day. (Enter: no)",
    on: "On which days? Such as mon, wed; for months: first sat. (Enter: the day it begins)",
    until: "Until which day? Such as 2027-05-31. (Enter: until you say)",
    summary: "One sentence for lists. (Enter: later)",
  } satisfies Record<Exclude<AnswerName, "lang">, string>,

  byNumber: "Type the number or the name.",
  bySearch: (count: number) => `There are ${count}: type a part of the name.`,
  needed: "An answer is needed here.",
  yesOrNo: "Type yes or no.",
  yes: /^(?:y|yes|да|д|әйе)$/i,
  no: /^(?:n|no|нет|н|юк)$/i,
  taken: (id: string, file: string) =>
    `${id} is the name of ${file} already, or was before: give this event another name.`,
  noName: "No name can be made of this title: give one of small Latin letters, as in --id spring-concert.",
  takenHint: "With --id you say which, as in --id spring-concert-2027.",

  noFolder: (folder: string) =>
    `There is no folder ${folder}: name the one that holds the city.yaml, as in --into content.`,
  noInstitution: (folder: string) =>
    `There is nobody yet who could answer for an event: write a file such as ${folder}/house-of-culture.md first, with a title and a kind.`,
  noArea: "There are no areas in city.yaml yet: every event belongs to one, so write one first.",
  missing: (flags: string) => `Still missing: ${flags}.`,
  ended: "The answers ended before the last question.",
  wrongFlag: (flag: string, sentence: string) => `${flag}: ${sentence}`,
  nothingWritten: "Nothing was written.",
  cannotWrite: (file: string, reason: string) => `Cannot write ${file}: ${reason}`,
  dryRun: (file: string) => `Nothing was written: this was a dry run. It would be ${file}.`,

  done: (file: string, { address, check }: { address: string; check: string }) => `${file} is written.

Next: open it, write the story of the event below the last line of three hyphens, and switch on what you know: every
field is explained there. Then see whether all is well: ${check}
Its page will be ${address}`,
};

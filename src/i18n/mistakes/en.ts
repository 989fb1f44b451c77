import type { MistakeWords } from "./sayMistake.ts";

/** What most often mends what the YAML reader complains of. */
function mendYaml(found: string, complaint: string): string {
  if (/tab/i.test(complaint)) return "Indent with spaces, never with tabs.";
  if (complaint.includes("unique")) return `The field of the line ${found} stands a second time: keep one of them.`;
  return "Often a text with a colon or a quotation mark wants quotes round it.";
}

export const en: MistakeWords = {
  "not-front-matter": () => "The file must begin with a line of three hyphens (---), then the fields, then --- again.",
  "front-matter-not-closed": () => "The fields have no end: put a line of three hyphens (---) below the last of them.",
  "front-matter-language": ({ found }) =>
    `${found} is not allowed: begin the file with --- alone, and write YAML below.`,
  "broken-yaml": ({ found, wanted }) => `The fields cannot be read here (${wanted}). ${mendYaml(found, wanted)}`,
  "not-utf8": () => "The file is not saved as UTF-8: save it again with that encoding.",
  "bad-file-name": ({ found }) =>
    `${found} cannot be an address: name the file with lower-case Latin letters, digits and hyphens, as in spring-concert.md or spring-concert.tt.md.`,
  "not-markdown": ({ found }) =>
    `${found} is not read by the guide: save the event as plain text in a file that ends in .md, as spring-concert.md.`,
  "unknown-room": ({ found, wanted }) => `There is no folder ${found} in the guide; the folders are ${wanted}.`,
  "no-city": () =>
    "There is no city.yaml in this folder: every guide has one, with the city's name, time zone and areas.",
  "unknown-key": ({ found, wanted }) => `There is no field ${found}; the fields here are ${wanted}.`,
  missing: ({ key, wanted }) => `The field ${key} is missing${wanted ? `: it must be ${wanted}` : ""}.`,
  "wrong-type": ({ key, found, wanted }) => `${key} is ${found}, but must be ${wanted}.`,
  "not-one-of": ({ key, found, wanted }) => `${key} is ${found}, but must be one of: ${wanted}.`,
  "too-long": ({ key, wanted }) => `${key} is too long: at most ${wanted} characters.`,
  "too-short": ({ key, wanted }) => `${key} is too short: at least ${wanted} characters.`,
  "too-big": ({ key, found, wanted }) => `${key} is ${found}, but must be at most ${wanted}.`,
  "too-small": ({ key, found, wanted }) => `${key} is ${found}, but must be at least ${wanted}.`,
  "bad-format": ({ key, found, wanted }) => `${key} is ${found}, but must be ${wanted}.`,
  "bad-time": ({ key, found, wanted }) => `${key} is ${found}, which is no time that can be read: write ${wanted}.`,
  "bad-zone": ({ found, wanted }) => `There is no time zone ${found}: write one such as ${wanted}.`,
  "end-before-start": ({ key, found, wanted }) => `${key} is ${found}, which is not after the start, ${wanted}.`,
  "mixed-days-and-times": ({ key, found, wanted }) =>
    `${key} is ${found}, but ${wanted} is written differently: give both a time, or neither.`,
  excludes: ({ key, wanted }) => `${key} and ${wanted} say the same thing in two ways: keep one of them.`,
  "repeats-never": ({ found, wanted }) => `The repeats end on ${found}, before the first one, ${wanted}.`,
  "not-an-occurrence": ({ key, found }) => `${key} names ${found}, a day on which it would not take place anyway.`,
  "missing-alt": ({ key }) =>
    `${key} has no alt: say in a sentence what the picture shows, for those who cannot see it.`,
  "missing-file": ({ found }) => `There is no file ${found} beside this one.`,
  "picture-in-text": ({ key }) =>
    `${key} stands in the middle of a text: give the picture a line of its own, with an empty line above and below.`,
  "no-steps": () => "The lesson shows nothing to do: begin every step with a line such as ## Press the blue button.",
  "reserved-name": ({ found }) => `${found} is a page of the guide itself: give the file another name.`,
  "unknown-reference": ({ key, found, wanted }) =>
    key === "area"
      ? `There is no area ${found} in city.yaml; the areas are ${wanted}.`
      : `There is no ${key} ${found}: that would be the file ${wanted}.`,
  "duplicate-id": ({ found, wanted }) =>
    `${found} is taken by ${wanted}; events and archive entries share their addresses. Rename one of the files.`,
  "translation-of-nothing": ({ found }) => `This is a translation of ${found}, which is not there.`,
  "translation-language": ({ found, wanted }) =>
    `This is a translation into ${found}, but the languages in city.yaml are ${wanted}.`,
  "paid-not-allowed": ({ found }) =>
    `free is ${found}, but this city lists only free events: leave the event out, or set paidEvents: true in city.yaml.`,
  "untold-change": ({ key, wanted }) =>
    `${key} is not what residents were told, and nothing in changes says so. Write there, with the reason:\n${wanted}`,
  "vanished-id": ({ found, wanted }) =>
    `The page ${found} would be gone. If the file was renamed, write ${wanted} in the new one; if it will not be held, keep the file and write status: cancelled.`,
  didYouMean: (nearest) => `Did you mean ${nearest}?`,
  types: {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "fields of its own",
    record: "fields of its own",
    tuple: "a list of two numbers",
  },
};

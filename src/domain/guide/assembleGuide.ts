import { checkShape } from "../content/checkShape.ts";
import type { Entry } from "../content/entry.ts";
import { compareMistakes, type Mistake } from "../content/mistake.ts";
import { nearestName } from "../content/nearestName.ts";
import { readYaml } from "../content/readYaml.ts";
import { parseFileName, type SourceFile } from "../content/sourceFile.ts";
import { citySchema, type City } from "../city/citySchema.ts";
import { checkLesson, checkSteps } from "../lessons/checkLesson.ts";
import { reservedLessonIds } from "../lessons/lessonSchema.ts";
import type { EventData } from "../events/eventSchema.ts";
import { skipHolidays } from "../events/skipHolidays.ts";
import { checkReferences } from "./checkReferences.ts";
import type { Guide } from "./guide.ts";
import { readEntry, readTranslation, type ReadEntry } from "./readEntry.ts";
import { roomNames, rooms, type Room } from "./rooms.ts";

/** An entry as read, before it is known whether what it names is there. */
export interface Draft extends Pick<ReadEntry<unknown>, "source" | "mistakes"> {
  room: Room;
  id: string;
  file: SourceFile;
  value: Record<string, unknown> | undefined;
}

/**
 * Makes the guide of a city's files, or says everything that is wrong with any of them, in the order of files and
 * lines. Files whose names begin with `_` are templates and left alone; `otherFiles` are the paths of pictures and the
 * like, which lie there too.
 */
export function assembleGuide(
  files: readonly SourceFile[],
  { otherFiles = [] }: { otherFiles?: readonly string[] } = {},
): { guide?: Guide; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const city = readCity(files, mistakes);
  const drafts: Draft[] = [];
  const translations: { room: Room; file: SourceFile }[] = [];

  for (const file of files) {
    const [room = "", name] = file.path.split("/");
    if (name === undefined || name.startsWith("_") || !file.path.endsWith(".md")) continue;
    if (!isRoom(room)) {
      const nearest = nearestName(room, roomNames);
      mistakes.push({ ...start(file), code: "unknown-room", found: room, wanted: roomNames, nearest });
      continue;
    }
    const parsed = parseFileName(file.path);
    if (!parsed) mistakes.push({ ...start(file), code: "bad-file-name", found: name });
    else if (parsed.lang !== undefined) translations.push({ room, file });
    else drafts.push({ ...readEntry(file, rooms[room]), room, id: parsed.id });
  }

  mistakes.push(
    ...findUnread([...files.map(({ path }) => path), ...otherFiles]),
    ...drafts.flatMap((draft) => draft.mistakes),
    ...findDuplicates(drafts),
    ...findMissingImages(drafts, otherFiles),
    ...checkLessons(drafts, otherFiles),
  );
  const translated = readTranslations(drafts, translations, { city, mistakes, otherFiles });
  if (city) mistakes.push(...checkReferences(drafts, city));
  mistakes.sort(compareMistakes);
  if (!city || mistakes.length > 0) return { mistakes };
  return { guide: makeGuide(city, drafts, translated), mistakes };
}

/** What looks like content saved in another form would otherwise never appear, and nobody would know why. */
function findUnread(paths: readonly string[]): Mistake[] {
  return paths.flatMap((path) => {
    const [room = "", name = ""] = path.split("/");
    if (!isRoom(room) || !/\.(?:txt|markdown|mdx?|mdown|docx?|odt|rtf|pages|ya?ml|json|html?)$/i.test(name)) return [];
    if (name.endsWith(".md") || name.startsWith("_")) return [];
    return [{ file: path, line: 1, column: 1, code: "not-markdown" as const, found: name }];
  });
}

function isRoom(name: string): name is Room {
  return (roomNames as string[]).includes(name);
}

function start(file: SourceFile): { file: string; line: number; column: number } {
  return { file: file.path, line: 1, column: 1 };
}

/** Reads city.yaml; what is wrong with it is added to `mistakes`. */
export function readCity(files: readonly SourceFile[], mistakes: Mistake[]): City | undefined {
  const file = files.find(({ path }) => path === "city.yaml");
  if (!file) {
    mistakes.push({ file: "city.yaml", line: 1, column: 1, code: "no-city" });
    return undefined;
  }
  const source = readYaml(file, file.text);
  if (source.mistakes.length > 0) {
    mistakes.push(...source.mistakes);
    return undefined;
  }
  const checked = checkShape(source, citySchema, file.path);
  mistakes.push(...checked.mistakes);
  return checked.value;
}

/** Events and archive entries share one space of ids: an address says nothing about which of the two it is. */
function findDuplicates(drafts: readonly Draft[]): Mistake[] {
  const taken = new Map<string, string>();
  const mistakes: Mistake[] = [];
  const take = (draft: Draft, id: string, place: { line: number; column: number }): void => {
    const key = `${draft.room === "archive" ? "events" : draft.room}/${id}`;
    const first = taken.get(key);
    if (first === undefined) taken.set(key, draft.file.path);
    else mistakes.push({ file: draft.file.path, ...place, code: "duplicate-id", found: id, wanted: first });
  };
  for (const draft of drafts) take(draft, draft.id, { line: 1, column: 1 });
  for (const draft of drafts) {
    const formerly = (draft.value?.["formerly"] ?? []) as string[];
    formerly.forEach((id, index) => take(draft, id, draft.source.placeOf(["formerly", index])));
  }
  return mistakes;
}

function findMissingImages(drafts: readonly Draft[], otherFiles: readonly string[]): Mistake[] {
  return drafts.flatMap((draft) => {
    const image = draft.value?.["image"] as { file: string } | undefined;
    if (!image || otherFiles.includes(`${draft.room}/${image.file}`)) return [];
    const place = draft.source.placeOf(["image", "file"]);
    return [{ file: draft.file.path, ...place, code: "missing-file" as const, key: "image.file", found: image.file }];
  });
}

function checkLessons(drafts: readonly Draft[], otherFiles: readonly string[]): Mistake[] {
  return drafts
    .filter(({ room }) => room === "lessons")
    .flatMap(({ id, file, source, value }) => [
      ...(reservedLessonIds.includes(id) ? [{ ...start(file), code: "reserved-name" as const, found: id }] : []),
      ...checkLesson(file.path, source, otherFiles),
      ...(value ? checkSteps(file.path, source) : []),
    ]);
}

function readTranslations(
  drafts: readonly Draft[],
  files: readonly { room: Room; file: SourceFile }[],
  { city, mistakes, otherFiles }: { city: City | undefined; mistakes: Mistake[]; otherFiles: readonly string[] },
): Map<Draft, Entry["translations"]> {
  const byPlace = new Map(drafts.map((draft) => [`${draft.room}/${draft.id}`, draft]));
  const translated = new Map<Draft, Entry["translations"]>();
  for (const { room, file } of files) {
    const { id, lang = "" } = parseFileName(file.path) ?? { id: "" };
    const original = byPlace.get(`${room}/${id}`);
    if (!original) {
      const ids = drafts.filter((draft) => draft.room === room).map((draft) => draft.id);
      const nearest = nearestName(id, ids);
      mistakes.push({ ...start(file), code: "translation-of-nothing", found: `${room}/${id}.md`, nearest });
    }
    if (city && !city.languages.includes(lang)) {
      mistakes.push({ ...start(file), code: "translation-language", found: lang, wanted: city.languages });
    }
    const read = readTranslation(file);
    mistakes.push(...read.mistakes);
    if (room === "lessons") mistakes.push(...checkLesson(file.path, read.source, otherFiles));
    if (!original || !read.value) continue;
    const all = translated.get(original) ?? {};
    all[lang] = { ...read.value, body: read.source.body };
    translated.set(original, all);
  }
  return translated;
}

/** What was read, with the language and the translations it has beside it. */
export function makeEntry<Data extends object>(
  value: Data,
  {
    id,
    read,
    city,
    translations,
  }: {
    id: string;
    read: Pick<ReadEntry<unknown>, "file" | "source">;
    city: City;
    translations: Entry["translations"];
  },
): Data & Entry {
  const lang = city.languages[0] ?? "";
  const entry: Entry = { id, file: read.file.path, body: read.source.body, lang, translations };
  return { ...entry, ...value };
}

function makeGuide(city: City, drafts: readonly Draft[], translated: Map<Draft, Entry["translations"]>): Guide {
  const inRoom = (room: Room): unknown[] =>
    drafts
      .filter((draft) => draft.room === room)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((draft) => {
        const value = room === "events" ? skipHolidays(draft.value as unknown as EventData, city) : (draft.value ?? {});
        return makeEntry(value, { id: draft.id, read: draft, city, translations: translated.get(draft) ?? {} });
      });
  return { city, ...Object.fromEntries(roomNames.map((room) => [room, inRoom(room)])) } as unknown as Guide;
}

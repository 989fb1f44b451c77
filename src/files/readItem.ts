import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { City } from "../domain/city/citySchema.ts";
import { idPattern, type SourceFile } from "../domain/content/sourceFile.ts";
import type { EventData } from "../domain/events/eventSchema.ts";
import { skipHolidays } from "../domain/events/skipHolidays.ts";
import { makeEntry, readCity } from "../domain/guide/assembleGuide.ts";
import type { ArchiveEntry, Event } from "../domain/guide/guide.ts";
import { readEntry, readTranslation } from "../domain/guide/readEntry.ts";
import { rooms } from "../domain/guide/rooms.ts";

/** An event or an archive entry: they share one space of ids, one address and one set of functions. */
export type Item = { room: "events"; entry: Event; city: City } | { room: "archive"; entry: ArchiveEntry; city: City };

const cities = new Map<string, Promise<City>>();
const items = new Map<string, Promise<Item | undefined>>();

/**
 * The event or archive entry of that id, read from its own files only; undefined where there is none. What was read is
 * kept: content does not change under a running function. Throws where the folder holds content that `check` refuses.
 */
export function readItem(contentDir: string, id: string): Promise<Item | undefined> {
  const key = join(contentDir, id);
  const known = items.get(key);
  if (known) return known;
  const reading = readItemNow(contentDir, id);
  items.set(key, reading);
  reading.then(
    (item) => item ?? items.delete(key),
    () => items.delete(key),
  );
  return reading;
}

/** city.yaml, read once. */
export function readCityFile(contentDir: string): Promise<City> {
  const reading = cities.get(contentDir) ?? readCityNow(contentDir);
  cities.set(contentDir, reading);
  reading.catch(() => cities.delete(contentDir));
  return reading;
}

async function readCityNow(contentDir: string): Promise<City> {
  const file = await readSource(contentDir, "city.yaml");
  const city = file && readCity([file], []);
  if (!city) throw new Error(`Cannot read ${join(contentDir, "city.yaml")}: npm run check says what is wrong with it`);
  return city;
}

async function readItemNow(contentDir: string, id: string): Promise<Item | undefined> {
  if (!idPattern.test(id)) return undefined;
  const city = await readCityFile(contentDir);
  for (const room of ["events", "archive"] as const) {
    const file = await readSource(contentDir, `${room}/${id}.md`);
    if (!file) continue;
    const read = readEntry(file, rooms[room]);
    if (!read.value) throw new Error(`Cannot read ${file.path}: npm run check says what is wrong with it`);
    const { languages } = city;
    const siblings = await Promise.all(languages.map((lang) => readSource(contentDir, `${room}/${id}.${lang}.md`)));
    const translations = siblings.flatMap((sibling, index) => {
      const translation = sibling && readTranslation(sibling);
      return translation?.value
        ? [[languages[index] ?? "", { ...translation.value, body: translation.source.body }] as const]
        : [];
    });
    const value = room === "events" ? skipHolidays(read.value as EventData, city) : read.value;
    const entry = makeEntry(value, { id, read, city, translations: Object.fromEntries(translations) });
    return { room, entry, city } as Item;
  }
  return undefined;
}

async function readSource(contentDir: string, path: string): Promise<SourceFile | undefined> {
  try {
    return { path, text: await readFile(join(contentDir, path), "utf8") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

import { citySchema, type City } from "../city/citySchema.ts";
import type { Entry } from "../content/entry.ts";
import { eventSchema } from "../events/eventSchema.ts";
import { institutionSchema } from "../institutions/institutionSchema.ts";
import { lessonSchema } from "../lessons/lessonSchema.ts";
import { seriesSchema } from "../series/seriesSchema.ts";
import { venueSchema } from "../venues/venueSchema.ts";
import type { Event, Guide, Institution, Lesson, Series, Venue } from "./guide.ts";

/** Made-up content for tests, through the real schemas: say only what the test is about. */
type Said = Record<string, unknown> & Partial<Entry>;

function split(said: Said, room: string): { entry: Entry; data: Record<string, unknown> } {
  const { id = "choir", file = `${room}/${id}.md`, body = "", lang = "ru", translations = {}, ...data } = said;
  return { entry: { id, file, body, lang, translations }, data };
}

export function makeCity(said: Record<string, unknown> = {}): City {
  return citySchema.parse({
    name: "Казань",
    title: "Культурная среда",
    summary: "Афиша города.",
    country: "RU",
    timeZone: "Europe/Moscow",
    languages: ["ru", "tt", "en"],
    areas: { music: { title: { ru: "Музыка", en: "Music" }, hue: 20, ornament: "tulip" } },
    ...said,
  });
}

export function makeEvent(said: Said = {}): Event {
  const { entry, data } = split(said, "events");
  const base = { title: "Хор", kind: "concert", area: "music", institution: "dk", start: "2026-12-05 18:00" };
  return { ...entry, ...eventSchema.parse({ ...base, ...data }), lang: entry.lang };
}

export function makeVenue(said: Said = {}): Venue {
  const { entry, data } = split({ id: "hall", ...said }, "venues");
  return { ...entry, ...venueSchema.parse({ title: "Большой зал", ...data }), lang: entry.lang };
}

function makeInstitution(said: Said = {}): Institution {
  const { entry, data } = split({ id: "dk", ...said }, "institutions");
  const base = { title: "Дом культуры", kind: "house-of-culture" };
  return { ...entry, ...institutionSchema.parse({ ...base, ...data }), lang: entry.lang };
}

export function makeSeries(said: Said = {}): Series {
  const { entry, data } = split({ id: "course", ...said }, "series");
  return { ...entry, ...seriesSchema.parse({ title: "Курс", ...data }), lang: entry.lang };
}

export function makeLesson(said: Said = {}): Lesson {
  const { entry, data } = split({ id: "join", ...said }, "lessons");
  return { ...entry, ...lessonSchema.parse({ title: "Как подключиться", order: 1, ...data }), lang: entry.lang };
}

export function makeGuide(said: Partial<Guide> = {}): Guide {
  return {
    city: makeCity(),
    events: [makeEvent()],
    archive: [],
    venues: [makeVenue()],
    institutions: [makeInstitution()],
    series: [],
    lessons: [],
    ...said,
  };
}

import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Area } from "../domain/city/citySchema.ts";
import { wordsOf } from "../domain/content/entry.ts";
import { firstOccurrence, withoutExceptions } from "../domain/events/occurrences.ts";
import { timesOf } from "../domain/guide/eventTimes.ts";
import { comingEvents } from "../domain/feeds/comingEvents.ts";
import type { Event, Guide } from "../domain/guide/guide.ts";
import { isToCome } from "../domain/guide/isToCome.ts";
import { isLasting, lastDayOf } from "../domain/guide/showing.ts";
import { sayClocks } from "../i18n/occurrence.ts";
import { sayRepeats } from "../i18n/repeats/sayRepeats.ts";
import type { Page } from "../layouts/page.ts";
import type { Card } from "./card.ts";
import { drawCard } from "./drawCard.ts";

/** The picture that messengers show under a link to a page. */
export interface Preview {
  /** Where it lies: `previews/tt/events/choir.png`. */
  path: string;
  card: Card;
}

export function previewOfSite(page: Page): Preview {
  const { city } = page;
  const card = { ...plain(page), title: page.say.home.title(page.read(city.name).text) };
  return { path: `previews/${page.lang}/site.png`, card: { ...card, place: page.read(city.summary).text } };
}

export function previewOfArea(id: string, page: Page): Preview {
  const area = page.city.areas[id];
  if (!area) return previewOfSite(page);
  const summary = area.summary && page.read(area.summary).text;
  const card = { ...plain(page), area: areaOf(area, page), title: page.read(area.title).text, place: summary };
  return { path: `previews/${page.lang}/areas/${id}.png`, card };
}

/** A picture takes some forty milliseconds and thirty kilobytes: in a large city only the nearest events have one. */
const mostEvents = 300;
const nearest = new WeakMap<readonly Event[], ReadonlySet<string>>();

/** The events that have a picture of their own: those to come, the nearest first. */
export function previewedEvents(guide: Guide, now: Temporal.ZonedDateTime): ReadonlySet<string> {
  const known = nearest.get(guide.events);
  if (known) return known;
  const toCome = guide.events.filter((event) => isToCome(event, guide.city.timeZone, now));
  const events = comingEvents({ ...guide, events: toCome }, { now, limit: mostEvents });
  const ids = new Set(events.map(({ event }) => event.id));
  nearest.set(guide.events, ids);
  return ids;
}

/** Of an event to come, when and where it is; one that is over, or far off, has the picture of its area. */
export function previewOfEvent(
  event: Event,
  { guide, now, page }: { guide: Guide; now: Temporal.ZonedDateTime; page: Page },
): Preview {
  const area = page.city.areas[event.area];
  if (!area || !previewedEvents(guide, now).has(event.id)) return previewOfArea(event.area, page);
  const venue = guide.venues.find(({ id }) => id === event.venue);
  const card = {
    ...plain(page),
    area: areaOf(area, page),
    ...sayWhen(event, now, page),
    title: wordsOf(event, page.lang).title.text,
    place: venue ? wordsOf(venue, page.lang).title.text : page.say.list.online,
  };
  return { path: `previews/${page.lang}/events/${event.id}.png`, card };
}

/** Changes with what the picture shows and with how it is drawn, and with nothing else. */
export function previewVersion({ card }: Preview): string {
  return createHash("sha256")
    .update(JSON.stringify([card, drawCard(card)]))
    .digest("hex")
    .slice(0, 16);
}

function plain({ city, read }: Page): Card {
  const site = `${read(city.title).text} · ${read(city.name).text}`;
  return { site, area: undefined, date: undefined, time: undefined, title: "", place: undefined };
}

function areaOf({ title, hue, ornament }: Area, { read }: Page): Card["area"] {
  return { title: read(title).text, hue, ornament };
}

/** A picture is kept by whoever showed it once, so of what repeats it says the rule, which stays true. */
function sayWhen(event: Event, now: Temporal.ZonedDateTime, page: Page): Pick<Card, "date" | "time"> {
  const { dates, ui, city } = page;
  const times = timesOf(event, city.timeZone, now);
  if (event.repeats && times.rule) {
    const planned = firstOccurrence(withoutExceptions(event), city.timeZone);
    return {
      date: sayRepeats({ ...event.repeats, until: undefined, times: undefined }, times, ui),
      time: sayClocks(planned, ui),
    };
  }
  const { start } = times.main;
  const day = start.toPlainDate();
  if (isLasting(times.main)) return { date: dates.days(day, lastDayOf(times.main)), time: undefined };
  return { date: dates.day(day), time: `${dates.weekday(day)}, ${sayClocks(times.main, ui)}` };
}

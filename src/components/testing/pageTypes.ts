import { globSync } from "node:fs";
import { inject } from "vitest";
import { listBuiltPages } from "./builtPages.ts";
import { anyEvent, guide, rateable, takeableSeats } from "./shippedGuide.ts";

const [ownLang = "", ...otherLangs] = guide.city.languages;

/** Nobody but the tests of page types rates it. */
export const rated = anyEvent(({ id }) => id === rateable[5]?.id);

/** Nobody but the tests of page types takes seats there. */
const takeable = takeableSeats("page types");

/** A seat, the same for every test file that asks for it. */
async function takeSeat(): Promise<string> {
  const { event, occurrence } = takeable;
  const request = "6f9619ff-8b86-4011-b42d-00cf4fc964ff";
  const address = new URL(`/api/events/${event.id}/registrations`, inject("siteUrl"));
  const headers = { Accept: "application/json" };
  const body = new URLSearchParams({ occurrence, seats: "1", request });
  const answer = await fetch(address, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`Cannot take a seat in ${event.id}: ${await answer.text()}`);
  return ((await answer.json()) as { ticket: string }).ticket;
}

/** Where a page made on demand is found, by its file in `src/pages`, without its language. */
const madeOnDemand = async (): Promise<Record<string, string>> => ({
  "[...lang]/events/[id]/registration.astro": `events/${takeable.event.id}/registration/`,
  "[...lang]/events/[id]/rating.astro": `events/${rated.id}/rating/`,
  "[...lang]/search/index.astro": "search/",
  "[...lang]/tickets/[code]/index.astro": `tickets/${await takeSeat()}/`,
  "[...lang]/tickets/[code]/return.astro": `tickets/${await takeSeat()}/return/`,
});

/** A page of a type, to stand for all of it in a language. */
export interface Representative {
  /** The file in `src/pages`. */
  type: string;
  lang: string;
  path: string;
}

/**
 * For each file in `src/pages` and each language of the city the longest page it made, so that no type of page is left
 * out of a test that is to hold for all.
 *
 * @throws Error for a file that made no page, and a page that no file made
 */
export async function findRepresentatives(): Promise<Representative[]> {
  const files = globSync("**/*.astro", { cwd: "src/pages" });
  const types = files.map((file) => file.replaceAll("\\", "/")).sort(mostExactFirst);
  const byLength = (await listBuiltPages()).sort((one, other) => other.bytes - one.bytes);
  const found = new Map<string, Representative>();
  for (const { path } of byLength) {
    const { lang, rest } = splitLanguage(path);
    const type = types.find((candidate) => patternOf(candidate).test(rest));
    if (type === undefined) throw new Error(`Cannot tell which file in src/pages made ${path}`);
    const key = `${type} ${lang}`;
    if (!found.has(key)) found.set(key, { type, lang, path });
  }
  for (const [type, path] of Object.entries(await madeOnDemand())) {
    for (const lang of guide.city.languages) {
      found.set(`${type} ${lang}`, { type, lang, path: `${lang === ownLang ? "" : `/${lang}`}/${path}` });
    }
  }
  const missing = types.flatMap((type) =>
    (type.startsWith("[...lang]/") ? guide.city.languages : [ownLang])
      .filter((lang) => !found.has(`${type} ${lang}`))
      .map((lang) => `${type} (${lang})`),
  );
  if (missing.length > 0) throw new Error(`Cannot test these, which made no page: ${missing.join(", ")}`);
  return [...found.values()].sort((one, other) => (one.type < other.type ? -1 : one.type > other.type ? 1 : 0));
}

function splitLanguage(path: string): { lang: string; rest: string } {
  const [, first = "", ...parts] = path.split("/");
  return otherLangs.includes(first) ? { lang: first, rest: parts.join("/") } : { lang: ownLang, rest: path.slice(1) };
}

/** As Astro does: what has fewer names to fill in comes first. */
function mostExactFirst(one: string, other: string): number {
  return one.split("[").length - other.split("[").length;
}

function patternOf(type: string): RegExp {
  const route = type.replace(/^\[\.\.\.lang\]\//, "").replace(/(^|(?<=\/))index\.astro$|\.astro$/, "");
  const pattern = route.replace(/\[\.\.\.[^\]]+\]/g, ".+").replace(/\[[^\]]+\]/g, "[^/]+");
  return new RegExp(`^${pattern}(/|\\.html)?$`);
}

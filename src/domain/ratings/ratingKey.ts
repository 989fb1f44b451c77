import { parseStars, type Rating } from "./rating.ts";

const latestTime = 9_999_999_999_999;
const keyForm = /^ratings\/([a-z0-9-]+)\/\d{8}\/(\d{13})_([a-z0-9-]+)_([a-z0-9-]+)_([a-z0-9-]+)_([1-5])$/;

/** Under what all ratings lie. */
export const ratingsRoot = "ratings/";

/** Under what all ratings of an event lie. */
export function ratingsPrefix(event: string): string {
  return `${ratingsRoot}${event}/`;
}

/**
 * `ratings/<event>/<yyyymmdd>/<utc-ms>_<voter>_<request>_<ticket or 0>_<stars>`: the key is the fact. The day is UTC's,
 * whatever the city's zone; the milliseconds have 13 digits, so keys sort by time.
 *
 * @throws RangeError for a time before 1970 or after 2286
 */
export function makeRatingKey({ event, time, voter, request, ticket, stars }: Rating): string {
  if (!Number.isInteger(time) || time < 0 || time > latestTime) {
    throw new RangeError(`Cannot make a rating's key: ${String(time)} is no time between 1970 and 2286`);
  }
  const day = new Date(time).toISOString().slice(0, 10).replaceAll("-", "");
  const name = [String(time).padStart(13, "0"), voter, request, ticket ?? "0", stars].join("_");
  return `${ratingsPrefix(event)}${day}/${name}`;
}

/** The rating a key stands for; undefined for a key that is not one. */
export function parseRatingKey(key: string): Rating | undefined {
  const [, event, time, voter, request, ticket, digit] = keyForm.exec(key) ?? [];
  const stars = parseStars(digit);
  if (!event || !time || !voter || !request || !ticket || !stars) return undefined;
  return { event, time: Number(time), voter, request, ticket: ticket === "0" ? null : ticket, stars };
}

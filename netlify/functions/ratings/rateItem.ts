import { Problem } from "../../../src/domain/problems/problem.ts";
import { castRating, nextTime } from "../../../src/domain/ratings/castRating.ts";
import type { Stars } from "../../../src/domain/ratings/rating.ts";
import { requireOpenRating } from "../../../src/domain/ratings/requireOpenRating.ts";
import { tallyRatings } from "../../../src/domain/ratings/tally.ts";
import type { Item } from "../../../src/files/readItem.ts";
import { makeDevice, ratingVoter, readDevice, writeDeviceCookie, type Device } from "../../devices/device.ts";
import { digest, shorten } from "../../devices/mac.ts";
import type { FormResult } from "../../http/answerForm.ts";
import { toProblem } from "../../http/problem.ts";
import type { Platform } from "../../platform/platform.ts";
import type { RatingAnswer } from "./readRating.ts";

/** What a visitor sent; undefined stands for what is missing or no such thing. */
export interface SentRating {
  stars: Stars | undefined;
  ticket: string | undefined;
  /** The one-time id. */
  request: string | undefined;
  /** Whether the one-time id is the visitor's, who may send it again. */
  mayBeRepeated: boolean;
  /** The Cookie header. */
  cookies: string | null;
}

/** Writes a visitor's rating down, as the device their cookie names or, without one, as a new device with a cookie. */
export async function rateItem(platform: Platform, item: Item, sent: SentRating): Promise<FormResult> {
  const { stars, ticket, request, mayBeRepeated, cookies } = sent;
  if (request === undefined) throw new Problem("bad-request-id");
  if (stars === undefined) throw new Problem("bad-rating");
  if (ticket !== undefined) throw new Problem("no-tickets-yet");
  const now = platform.now();
  requireOpenRating(item, item.city, now);

  const event = item.entry.id;
  const known = readDevice(cookies, platform.keys);
  // Under an older key too: a retry may come just after a new key was put first.
  const made = platform.keys.map((key) => makeDevice(key, event, request));
  const devices = (known ? [known, ...made] : made).map((device) => ({ device, voter: ratingVoter(device, event) }));
  const [first] = devices;
  if (!first) throw new Problem("no-key");

  try {
    const { rating, opinions } = await castRating(
      platform.facts,
      // Whoever knows the request of a device's first rating can become that device, and keys of facts are published.
      { event, voter: first.voter, request: shorten(digest("rating request", event, request)), stars },
      { now, last: first.device.last, holders: devices.map(({ voter }) => voter), mayBeRepeated },
    );
    const device = known ?? devices.find(({ voter }) => voter === rating.voter)?.device ?? first.device;
    const body: RatingAnswer = {
      rating: tallyRatings(opinions.values()),
      mine: opinions.get(rating.voter)?.stars ?? null,
    };
    return { body, cookie: cookieAfter(device, rating.time) };
  } catch (error) {
    const { code, parts, cause } = toProblem(error, "POST");
    if (code === "others-request") throw error;
    // It may stand: then a next try, whatever its stars and its one-time id, must be the same device's change of mind.
    throw new Problem(
      code,
      { ...parts, cookie: cookieAfter(first.device, nextTime(now, first.device.last)) },
      { cause },
    );
  }
}

function cookieAfter(device: Device, time: number): string {
  return writeDeviceCookie({ ...device, last: Math.max(device.last, time) });
}

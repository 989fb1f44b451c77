import { timingSafeEqual } from "node:crypto";
import { parseCookie, stringifySetCookie } from "cookie";
import type { SigningKey } from "../platform/platform.ts";
import { mac, shorten } from "./mac.ts";

/** What speaks for a visitor: a browser, known again by a cookie. Nobody is asked who they are. */
export interface Device {
  /** The key it was made under and stays with, so that it is the same voter after a new key has come first. */
  key: SigningKey;
  id: string;
  /** When it last gave an opinion, in milliseconds since 1970-01-01T00:00Z; 0 before the first. */
  last: number;
}

/** `__Host-`: set over HTTPS (or localhost) by this very host, for all of it, and by no neighbour (RFC 6265bis, 4.1.3.2). */
const deviceCookie = "__Host-device";

const cookieForm = /^([0-9a-f]{32})\.(0|[1-9]\d{0,12})\.([a-z0-9-]{1,32})\.([0-9a-f]{64})$/;
/** Browsers keep no cookie for longer than 400 days (RFC 6265bis, 5.5); each opinion renews it. */
const maxAge = 400 * 24 * 60 * 60;

/** The device that a Cookie header names; undefined where there is none, or its signature is not by one of our keys. */
export function readDevice(header: string | null, keys: readonly SigningKey[]): Device | undefined {
  const [, id, last, keyName, signature] = cookieForm.exec(parseCookie(header ?? "")[deviceCookie] ?? "") ?? [];
  const key = keys.find(({ name }) => name === keyName);
  if (id === undefined || signature === undefined || key === undefined) return undefined;
  const device = { key, id, last: Number(last) };
  return timingSafeEqual(Buffer.from(sign(device)), Buffer.from(signature)) ? device : undefined;
}

/** The Set-Cookie header by which the device is known from now on. */
export function writeDeviceCookie(device: Device): string {
  return stringifySetCookie({
    name: deviceCookie,
    value: [device.id, device.last, device.key.name, sign(device)].join("."),
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    path: "/",
    maxAge,
  });
}

/** A device for a visitor without one: the same again for the same request, so that a retry is the same voter. */
export function makeDevice(key: SigningKey, event: string, request: string): Device {
  return { key, id: shorten(mac(key, "device", event, request)), last: 0 };
}

/** Who the device is in the ratings of one event. Nobody without the key can tell that two voters are one device. */
export function ratingVoter(device: Device, event: string): string {
  return shorten(mac(device.key, "rating voter", event, device.id));
}

function sign({ key, id, last }: Device): string {
  return mac(key, "device cookie", id, last);
}

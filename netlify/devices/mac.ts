import { createHash, createHmac } from "node:crypto";
import type { SigningKey } from "../platform/platform.ts";

/**
 * HMAC-SHA-256 of the parts in hex. The first part says what the result is for, so that what was made for one purpose is
 * of no use for another; as JSON, no two lists of parts run together into the same text.
 */
export function mac(key: SigningKey, purpose: string, ...parts: readonly (string | number)[]): string {
  return createHmac("sha256", key.secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest("hex");
}

/** A name that shows nothing of an unguessable text, the same whatever keys there are. In hex. */
export function digest(purpose: string, ...parts: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([purpose, ...parts]))
    .digest("hex");
}

/** Half of a SHA-256 in hex: 128 bits, as many as no two of are ever alike by chance. */
export function shorten(hex: string): string {
  return hex.slice(0, 32);
}
